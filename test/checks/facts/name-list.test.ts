import { expect, test } from 'vitest';
import { nameList } from '../../../lib/checks/facts/name-list.ts';

test.each([
  ['', []],
  ['a', ['a']],
  ['a and b', ['a', 'b']],
  ['a, b, c, d, e and f', ['a', 'b', 'c', 'd', 'e', 'f']],
  ['a, b, c, d, e, f and 2 more', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
])('says %s', (spelled, names) => {
  expect(nameList(names)).toBe(spelled);
});
