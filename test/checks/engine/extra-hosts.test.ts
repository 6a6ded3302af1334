import { expect, test } from 'vitest';
import { extraHosts } from '../../../lib/checks/engine/extra-hosts.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'extra_hosts: ["a=1.2.3.4", "b:1.2.3.5"]',
  'extra_hosts: ["a=::1", "b=[::1]"]',
  'extra_hosts: {a: host-gateway}',
  'extra_hosts: {a: [1.1.1.1, 2.2.2.2]}',
])('takes %s', (web) => {
  expect(foundBy(extraHosts, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['extra_hosts: ["a=nas.local"]', ['error HOSTS-ADDRESS services.web.extra_hosts.a: `nas.local` is not an address']],
  [
    'extra_hosts: ["b=1.2.3.4", "a=1.2.3.4/24"]',
    ['error HOSTS-ADDRESS services.web.extra_hosts.a: `1.2.3.4/24` is not an address'],
  ],
  ['extra_hosts: ["a=010.1.1.1"]', ['error HOSTS-ADDRESS services.web.extra_hosts.a: `010.1.1.1` is not an address']],
  ['extra_hosts: {a: b}', ['error HOSTS-ADDRESS services.web.extra_hosts.a: `b` is not an address']],
])('tells of %s', (web, found) => {
  expect(foundBy(extraHosts, webFile(web))).toEqual(found);
});
