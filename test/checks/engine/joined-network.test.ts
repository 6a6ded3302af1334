import { expect, test } from 'vitest';
import { joinedNetwork } from '../../../lib/checks/engine/joined-network.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['network_mode: service:db, dns_search: [x], domainname: x, environment: {A: b}', '  db: {image: postgres:18}'],
  ['network_mode: host, hostname: web, dns: [1.1.1.1], ports: ["80:80"]'],
  ['uts: host, network_mode: host'],
  ['network_mode: none, hostname: web'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(joinedNetwork, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'network_mode: service:db, hostname: web',
    '  db: {image: postgres:18}',
    ['error NET-JOINED services.web.hostname: `web` cannot have `hostname` of its own with `network_mode: service:db`'],
  ],
  [
    'network_mode: service:db, ports: ["80:80"], expose: ["81"], dns: [1.1.1.1]',
    '  db: {image: postgres:18}',
    [
      'error NET-JOINED services.web.dns: `web` cannot have `dns` of its own with `network_mode: service:db`',
      'error NET-JOINED services.web.ports: `web` cannot have `ports` of its own with `network_mode: service:db`',
      'error NET-JOINED services.web.expose: `web` cannot have `expose` of its own with `network_mode: service:db`',
    ],
  ],
  [
    'network_mode: "container:vpn", extra_hosts: ["a=1.1.1.1"], mac_address: 02:42:ac:11:00:03',
    '',
    [
      'error NET-JOINED services.web.mac_address: `web` cannot have `mac_address` of its own with `network_mode: container:vpn`',
      'error NET-JOINED services.web.extra_hosts: `web` cannot have `extra_hosts` of its own with `network_mode: container:vpn`',
    ],
  ],
  [
    'network_mode: host, links: [db]',
    '  db: {image: postgres:18}',
    ['error NET-JOINED services.web.links: `web` cannot have `links` of its own with `network_mode: host`'],
  ],
  [
    'uts: host, hostname: web',
    '',
    ['error NET-JOINED services.web.hostname: `web` cannot have `hostname` of its own with `uts: host`'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(joinedNetwork, webFile(web, rest))).toEqual(found);
});
