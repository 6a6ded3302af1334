import { expect, test } from 'vitest';
import { networkOverlap } from '../../../lib/checks/engine/network-overlap.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  [
    'networks: [one, two]',
    'networks: {one: {ipam: {config: [{subnet: "10.1.0.0/17"}]}}, two: {ipam: {config: [{subnet: "10.1.128.0/17"}]}}}',
  ],
  [
    'networks: [one]',
    'networks: {one: {ipam: {config: [{subnet: "10.1.0.0/16"}]}}, two: {ipam: {config: [{subnet: "10.1.5.0/24"}]}}}',
  ],
  [
    'networks: [one, two]',
    'networks: {one: {ipam: {config: [{subnet: "fd00::/48"}]}}, two: {ipam: {config: [{subnet: "fd00::/64"}]}}}',
  ],
  [
    'networks: [one, two]',
    'networks: {one: {ipam: {config: [{subnet: "10.1.0.0/16"}]}}, two: {external: true, ipam: {config: [{subnet: "10.1.0.0/16"}]}}}',
  ],
  [
    'networks: [one, two]',
    'networks: {one: {name: lan, ipam: {config: [{subnet: "10.1.0.0/16"}]}}, two: {name: lan, ipam: {config: [{subnet: "10.1.0.0/16"}]}}}',
  ],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(networkOverlap, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'networks: [one, two]',
    'networks: {one: {ipam: {config: [{subnet: "10.1.0.0/16"}]}}, two: {ipam: {config: [{subnet: "10.1.5.0/24"}]}}}',
    [
      'error NET-OVERLAP networks.two.ipam.config[0].subnet: the subnet 10.1.5.0/24 of `two` overlaps with 10.1.0.0/16 of `one`',
    ],
  ],
  [
    'networks: [one, two]',
    'networks: {one: {ipam: {config: [{subnet: "10.1.5.0/24"}]}}, two: {ipam: {config: [{subnet: "10.1.0.0/16"}]}}}',
    [
      'error NET-OVERLAP networks.one.ipam.config[0].subnet: the subnet 10.1.5.0/24 of `one` overlaps with 10.1.0.0/16 of `two`',
    ],
  ],
  [
    'networks: [one, two]',
    'networks: {one: {enable_ipv6: true, ipam: {config: [{subnet: "fd00::/48"}]}}, two: {enable_ipv6: true, ipam: {config: [{subnet: "fd00:0:0:1::/64"}]}}}',
    [
      'error NET-OVERLAP networks.two.ipam.config[0].subnet: the subnet fd00:0:0:1::/64 of `two` overlaps with fd00::/48 of `one`',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(networkOverlap, webFile(web, rest))).toEqual(found);
});
