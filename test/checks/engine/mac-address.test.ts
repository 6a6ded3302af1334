import { expect, test } from 'vitest';
import { macAddress } from '../../../lib/checks/engine/mac-address.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['mac_address: 02:42:ac:11:00:03'],
  ['mac_address: 02-42-AC-11-00-03'],
  ['mac_address: 0242.ac11.0003'],
  [
    'mac_address: 02:42:ac:11:00:03, networks: {one: {}, two: {mac_address: 02:42:ac:11:00:04}}',
    'networks: {one: {}, two: {}}',
  ],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(macAddress, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'mac_address: 02:42:ac:11:00',
    '',
    ['error MAC-ADDRESS services.web.mac_address: `02:42:ac:11:00` is not a MAC address'],
  ],
  ['mac_address: nope', '', ['error MAC-ADDRESS services.web.mac_address: `nope` is not a MAC address']],
  [
    'mac_address: ff:ff:ff:ff:ff:ff',
    '',
    ['error MAC-ADDRESS services.web.mac_address: `ff:ff:ff:ff:ff:ff` is the MAC address of many'],
  ],
  [
    'mac_address: 00:00:00:00:00:00',
    '',
    ['error MAC-ADDRESS services.web.mac_address: `00:00:00:00:00:00` is the MAC address of nobody'],
  ],
  [
    'networks: {lan: {mac_address: nope}}',
    'networks: {lan: {}}',
    ['error MAC-ADDRESS services.web.networks.lan.mac_address: `nope` is not a MAC address'],
  ],
  [
    'mac_address: 02:42:ac:11:00:03, networks: {one: {}, two: {priority: 5, mac_address: 02:42:ac:11:00:04}}',
    'networks: {one: {}, two: {}}',
    ['error MAC-ADDRESS services.web.mac_address: `web` has another MAC address on its network `two`'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(macAddress, webFile(web, rest))).toEqual(found);
});
