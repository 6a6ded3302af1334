import { expect, test } from 'vitest';
import { newerEngine } from '../../../lib/checks/advice/newer-engine.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['networks: {lan: {priority: 1}}', 'networks: {lan: {}}'],
  ['networks: [lan]', 'networks: {lan: {enable_ipv6: true, ipam: {config: [{subnet: "fd00::/64"}]}}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(newerEngine, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'volumes: [{type: image, source: nginx, target: /a}]',
    '',
    ['warning ENGINE-NEWER services.web.volumes[0]: a mount of an image needs Docker Engine 28'],
  ],
  [
    'networks: {lan: {interface_name: lan0}}',
    'networks: {lan: {}}',
    ['warning ENGINE-NEWER services.web.networks.lan.interface_name: `interface_name` needs Docker Engine 28.1'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {enable_ipv6: true}}',
    ['warning ENGINE-NEWER networks.lan.enable_ipv6: IPv6 without a `subnet` of its own needs Docker Engine 27'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(newerEngine, webFile(web, rest))).toEqual(found);
});
