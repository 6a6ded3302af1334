import { expect, test } from 'vitest';
import { fixedAddress } from '../../../lib/checks/engine/fixed-address.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['networks: {lan: {ipv4_address: "10.1.0.5"}}', 'networks: {lan: {ipam: {config: [{subnet: "10.1.0.0/24"}]}}}'],
  [
    'networks: {lan: {ipv4_address: "::ffff:10.1.0.5"}}',
    'networks: {lan: {ipam: {config: [{subnet: "10.1.0.0/24"}]}}}',
  ],
  [
    'networks: {lan: {ipv6_address: "fd00::5"}}',
    'networks: {lan: {enable_ipv6: true, ipam: {config: [{subnet: "10.1.0.0/24"}, {subnet: "fd00::/64"}]}}}',
  ],
  ['networks: {lan: {ipv4_address: "10.1.0.5"}}', 'networks: {lan: {external: true}}'],
  [
    'networks: {lan: {ipv4_address: 10.1.0.1}}',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, ip_range: 10.1.0.128/25}]}}}',
  ],
  ['networks: {lan: {link_local_ips: [169.254.1.5, "fe80::1"]}}', 'networks: {lan: {}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(fixedAddress, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'networks: {lan: {ipv4_address: "10.1.0.5/24"}}',
    'networks: {lan: {ipam: {config: [{subnet: "10.1.0.0/24"}]}}}',
    ['error NET-ADDRESS services.web.networks.lan.ipv4_address: `10.1.0.5/24` is not an address of IPv4'],
  ],
  [
    'networks: {lan: {ipv4_address: "nope"}}',
    'networks: {lan: {ipam: {config: [{subnet: "10.1.0.0/24"}]}}}',
    ['error NET-ADDRESS services.web.networks.lan.ipv4_address: `nope` is not an address of IPv4'],
  ],
  [
    'networks: {lan: {ipv4_address: "fd00::5"}}',
    'networks: {lan: {ipam: {config: [{subnet: "10.1.0.0/24"}]}}}',
    ['error NET-ADDRESS services.web.networks.lan.ipv4_address: `fd00::5` is not an address of IPv4'],
  ],
  [
    'networks: {lan: {ipv4_address: "10.2.0.5"}}',
    'networks: {lan: {ipam: {config: [{subnet: "10.1.0.0/24"}]}}}',
    [
      'error NET-ADDRESS services.web.networks.lan.ipv4_address: the fixed address `10.2.0.5` is outside of 10.1.0.0/24, the subnet of its network',
    ],
  ],
  [
    'networks: {lan: {ipv4_address: "10.1.0.5"}}',
    'networks: {lan: {}}',
    [
      'error NET-ADDRESS services.web.networks.lan.ipv4_address: the fixed address `10.1.0.5` is on a network whose subnet nobody says',
    ],
  ],
  [
    'networks: {lan: {ipv6_address: "fd00::5"}}',
    'networks: {lan: {ipam: {config: [{subnet: "10.1.0.0/24"}]}}}',
    [
      'error NET-ADDRESS services.web.networks.lan.ipv6_address: the fixed address `fd00::5` is on a network whose subnet nobody says',
    ],
  ],
  [
    'networks: {lan: {ipv4_address: "10.1.0.0"}}',
    'networks: {lan: {ipam: {config: [{subnet: "10.1.0.0/24"}]}}}',
    [
      'error NET-ADDRESS services.web.networks.lan.ipv4_address: the fixed address `10.1.0.0` is that of the network itself',
    ],
  ],
  [
    'networks: {lan: {ipv4_address: "10.1.0.1"}}',
    'networks: {lan: {ipam: {config: [{subnet: "10.1.0.0/24"}]}}}',
    ['error NET-ADDRESS services.web.networks.lan.ipv4_address: the fixed address `10.1.0.1` is that of its gateway'],
  ],
  [
    'networks: {lan: {ipv4_address: 10.1.0.128}}',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, ip_range: 10.1.0.128/25}]}}}',
    ['error NET-ADDRESS services.web.networks.lan.ipv4_address: the fixed address `10.1.0.128` is that of its gateway'],
  ],
  [
    'networks: {lan: {ipv4_address: 10.1.0.9}}',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, aux_addresses: {nas: 10.1.0.9}}]}}}',
    ['error NET-ADDRESS services.web.networks.lan.ipv4_address: the fixed address `10.1.0.9` is that of `nas`'],
  ],
  [
    'networks: {lan: {ipv4_address: 10.1.0.5}}',
    '  db: {image: postgres:18, networks: {lan: {ipv4_address: 10.1.0.5}}}\nnetworks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24}]}}}',
    ['error NET-ADDRESS services.db.networks.lan.ipv4_address: the address `10.1.0.5` is that of `web` already'],
  ],
  [
    'scale: 2, networks: {lan: {ipv4_address: 10.1.0.5}}',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24}]}}}',
    ['error NET-ADDRESS services.web.networks.lan.ipv4_address: the address `10.1.0.5` is that of `web` already'],
  ],
  [
    'networks: {lan: {link_local_ips: [10.1.0.5]}}',
    'networks: {lan: {}}',
    ['error NET-ADDRESS services.web.networks.lan.link_local_ips[0]: `10.1.0.5` is not a link-local address'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(fixedAddress, webFile(web, rest))).toEqual(found);
});
