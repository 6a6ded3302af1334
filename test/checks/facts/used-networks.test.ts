import { expect, test } from 'vitest';
import { isExternal, networkKeys, usedNetworks } from '../../../lib/checks/facts/used-networks.ts';
import { modelOf } from '../../support/model-of.ts';

test.each([
  [{}, ['default']],
  [{ networks: {} }, ['default']],
  [{ networks: { lan: null } }, ['lan']],
  [{ network_mode: 'host' }, []],
  [{ provider: { type: 'model' } }, []],
])('a service %j is on %j', (service, keys) => {
  expect(networkKeys(service)).toEqual(keys);
});

test('a network is used by a service that is on it, and `default` need not be declared', () => {
  const { document } = modelOf('services: {a: {}, b: {networks: {lan: }}}\nnetworks: {lan: , other: {}}\n');
  expect(usedNetworks(document)).toEqual([
    ['default', {}],
    ['lan', {}],
  ]);
});

test('whatever is not said to be our own is somebody else’s', () => {
  expect([{}, { external: false }, { external: true }].map((element) => isExternal(element))).toEqual([
    false,
    false,
    true,
  ]);
});
