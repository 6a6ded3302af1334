import { expect, test } from 'vitest';
import { networkPool } from '../../../lib/checks/engine/network-pool.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['networks: [lan]', 'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24}]}}}'],
  ['networks: [lan]', 'networks: {lan: {ipam: {config: [{subnet: 10.1.0.7/24}]}}}'],
  ['networks: [lan]', 'networks: {lan: {ipam: {config: [{subnet: fd00:1::/64}]}}}'],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, gateway: 10.1.0.254, ip_range: 10.1.0.128/25, aux_addresses: {nas: 10.1.0.2}}]}}}',
  ],
  ['networks: [lan]', 'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, ip_range: 10.9.0.0/24}]}}}'],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24}, {subnet: fd00:1::/64, gateway: nope}]}}}',
  ],
  ['networks: [lan]', 'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/30}]}}}'],
  ['init: true', 'networks: {lan: {ipam: {config: [{subnet: hello}]}}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(networkPool, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: hello}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].subnet: `hello` is not a subnet'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].subnet: `10.1.0.0` is not a subnet'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/33}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].subnet: `10.1.0.0/33` is not a subnet'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 010.1.0.0/24}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].subnet: `010.1.0.0/24` is not a subnet'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{gateway: 10.1.0.1}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0]: a pool of addresses has no subnet'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/31}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].subnet: `10.1.0.0/31` has no room for a gateway'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, gateway: nope}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].gateway: the gateway `nope` is not an address'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, gateway: 10.2.0.1}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].gateway: the gateway `10.2.0.1` is outside of the subnet'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, gateway: 10.1.0.255}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].gateway: the gateway `10.1.0.255` stands for the network itself'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, ip_range: 10.1.0.5}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].ip_range: `10.1.0.5` is not a part of 10.1.0.0/24'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, ip_range: "fd00::/64"}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].ip_range: `fd00::/64` is not a part of 10.1.0.0/24'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, aux_addresses: {nas: 10.1.0.1}}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].aux_addresses.nas: the address `10.1.0.1` is that of its gateway'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, aux_addresses: {nas: 10.1.0.5, tv: 10.1.0.5}}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].aux_addresses.tv: the address `10.1.0.5` is that of `nas`'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, aux_addresses: {nas: 10.2.0.5}}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[0].aux_addresses.nas: the address `10.2.0.5` is outside of the subnet'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24}, {subnet: 10.2.0.0/24}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[1]: a bridge has one subnet of IPv4, and this is another one'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {enable_ipv6: true, ipam: {config: [{subnet: "fd00:1::/64"}, {subnet: "fd00:2::/64"}]}}}',
    ['error NET-SUBNET networks.lan.ipam.config[1]: a bridge has one subnet of IPv6, and this is another one'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(networkPool, webFile(web, rest))).toEqual(found);
});
