import { expect, test } from 'vitest';
import { sysctlName } from '../../../lib/checks/engine/sysctl-name.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'sysctls: {net.core.somaxconn: 1024}',
  'sysctls: [kernel.shmmax=1, fs.mqueue.msg_max=1, net/ipv4/ip_forward=1]',
  'network_mode: none, sysctls: {net.ipv4.ip_forward: 1, kernel.domainname: x}',
])('takes %s', (web) => {
  expect(foundBy(sysctlName, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'sysctls: {vm.max_map_count: 262144}',
    [
      'error SYSCTL-NAME services.web.sysctls["vm.max_map_count"]: `vm.max_map_count` is a setting of the host, not of a container',
    ],
  ],
  [
    'sysctls: {kernel.hostname: x}',
    [
      'error SYSCTL-NAME services.web.sysctls["kernel.hostname"]: `kernel.hostname` is a setting of the host, not of a container',
    ],
  ],
  [
    'network_mode: host, sysctls: {net.core.somaxconn: 1024}',
    [
      'error SYSCTL-NAME services.web.sysctls["net.core.somaxconn"]: `net.core.somaxconn` is a setting of the host, with which `web` shares it',
    ],
  ],
  [
    'ipc: host, sysctls: {kernel.shmmax: 1}',
    [
      'error SYSCTL-NAME services.web.sysctls["kernel.shmmax"]: `kernel.shmmax` is a setting of the host, with which `web` shares it',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(sysctlName, webFile(web))).toEqual(found);
});
