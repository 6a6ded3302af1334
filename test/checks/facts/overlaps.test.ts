import { expect, test } from 'vitest';
import { overlaps } from '../../../lib/checks/facts/overlaps.ts';

const found = (...blocks: readonly string[]) =>
  overlaps(
    blocks.map((block) => ({ bits: block.slice(1), network: block.charAt(0) })),
    (one, other) => one.network !== other.network,
  ).map((pair) => pair.map(({ network, bits }) => `${network}${bits}`));

test('a block overlaps with one that holds it, in whatever order they are told', () => {
  expect(found('a410', 'b41', 'c411', 'd40')).toEqual([
    ['a410', 'b41'],
    ['c411', 'b41'],
  ]);
});

test('the same block is an overlap', () => expect(found('a41', 'b41')).toEqual([['b41', 'a41']]));

test('blocks of one network, and of two families, do not overlap', () => {
  expect(found('a41', 'a410', 'b61', 'c40')).toEqual([]);
});
