import { expect, test } from 'vitest';
import { outerRange } from '../../../lib/checks/advice/outer-range.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['networks: [lan]', 'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, ip_range: 10.1.0.128/25}]}}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(outerRange, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, ip_range: 10.2.0.0/25}]}}}',
    [
      'warning NET-RANGE networks.lan.ipam.config[0].ip_range: the range 10.2.0.0/25 is not a part of 10.1.0.0/24, and newer engines refuse it',
    ],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {config: [{subnet: 10.1.0.0/24, ip_range: 10.1.0.0/23}]}}}',
    [
      'warning NET-RANGE networks.lan.ipam.config[0].ip_range: the range 10.1.0.0/23 is not a part of 10.1.0.0/24, and newer engines refuse it',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(outerRange, webFile(web, rest))).toEqual(found);
});
