import { expect, test } from 'vitest';
import { networkDriver } from '../../../lib/checks/engine/network-driver.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['networks: [lan]', 'networks: {lan: {driver: bridge}}'],
  ['networks: [lan]', 'networks: {lan: {driver: macvlan}}'],
  ['networks: [lan]', 'networks: {lan: {driver: acme/plugin}}'],
  ['networks: [lan]', 'networks: {lan: {driver: weave}}'],
  ['init: true', 'networks: {lan: {driver: bogus}}'],
  ['networks: [lan]', 'networks: {lan: {external: true, driver: bogus}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(networkDriver, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'networks: [lan]',
    'networks: {lan: {driver: bogus}}',
    ['error NET-DRIVER networks.lan.driver: the engine has no driver `bogus`'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {driver: Bridge}}',
    ['error NET-DRIVER networks.lan.driver: the engine has no driver `Bridge`'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {driver: host}}',
    ['error NET-DRIVER networks.lan.driver: nobody can make another network of the kind `host`'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {driver: none}}',
    ['error NET-DRIVER networks.lan.driver: nobody can make another network of the kind `none`'],
  ],
  [
    'networks: [lan]',
    'networks: {lan: {ipam: {driver: bogus}}}',
    ['error NET-DRIVER networks.lan.ipam.driver: the engine has no driver `bogus`'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(networkDriver, webFile(web, rest))).toEqual(found);
});
