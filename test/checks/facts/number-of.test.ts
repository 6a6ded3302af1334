import { expect, test } from 'vitest';
import { bytesOf, nanosecondsOf, numberOf } from '../../../lib/checks/facts/number-of.ts';

test.each([
  [5, 5],
  ['5', 5],
  ['0.5', 0.5],
  ['1e-2', 0.01],
  ['', undefined],
  ['five', undefined],
  [null, undefined],
  [true, undefined],
])('%j is the number %j', (value, number) => {
  expect(numberOf(value)).toBe(number);
});

test.each([
  ['64m', 67_108_864],
  ['1024', 1024],
  [1024, 1024],
  [1.5, undefined],
  ['big', undefined],
  [['64m'], undefined],
])('%j is %j bytes', (value, bytes) => {
  expect(bytesOf(value)).toBe(bytes);
});

test('a duration is a text', () => {
  expect([nanosecondsOf('1m30s'), nanosecondsOf('soon'), nanosecondsOf(5)]).toEqual([
    90_000_000_000n,
    undefined,
    undefined,
  ]);
});
