import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolFinder, poolsOf } from '../../../lib/checks/facts/address-pool.ts';
import { addressBits } from '../../../lib/checks/facts/ip-block.ts';

const network = (...config: readonly object[]) => ({ ipam: { config } });

test('a subnet that nobody can read is no pool', () => {
  expect(poolsOf(network({ subnet: '10.1.0.0/33' }, { subnet: 'hello' }, {}))).toEqual([]);
});

test.each<[string, object, string | undefined]>([
  ['the network', { subnet: '10.1.0.0/24' }, '10.1.0.0'],
  ['everybody', { subnet: '10.1.0.0/24' }, '10.1.0.255'],
  ['the first address', { subnet: '10.1.0.9/24' }, '10.1.0.1'],
  ['the first of a range', { subnet: '10.1.0.0/24', ip_range: '10.1.0.64/26' }, '10.1.0.64'],
  ['a gateway', { subnet: '10.1.0.0/24', gateway: '10.1.0.9' }, '10.1.0.9'],
  ['another device', { subnet: '10.1.0.0/24', aux_addresses: { nas: '10.1.0.7' } }, '10.1.0.7'],
])('the engine keeps an address for %s', (_, pool, address) => {
  expect(poolsOf(network(pool))[0]?.taken.has(addressBits(address ?? '') ?? '')).toBe(true);
});

test('IPv6 is used where a network has it', () => {
  const six = network({ subnet: 'fd00::/64' });
  expect(poolsOf(six).map(({ isUsed }) => isUsed)).toEqual([false]);
  expect(poolsOf({ ...six, enable_ipv6: true }).map(({ isUsed }) => isUsed)).toEqual([true]);
});

test('every address of a subnet is found in it, and no other', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(
      fc.tuple(byte, byte, byte, byte),
      fc.tuple(byte, byte, byte, byte),
      fc.integer({ min: 1, max: 32 }),
      (a, b, length) => {
        const find = poolFinder(poolsOf(network({ subnet: `${a.join('.')}/${length}` })));
        const [first, second] = [a, b].map(
          (bytes) => bytes.reduce((sum, part) => sum * 256 + part, 0) / 2 ** (32 - length),
        );
        const isInside = Math.floor(first ?? 0) === Math.floor(second ?? 0);
        expect(find(addressBits(b.join('.')) ?? '') !== undefined).toBe(isInside);
      },
    ),
  );
});
