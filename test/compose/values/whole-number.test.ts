import { expect, test } from 'vitest';
import { readDigits, readUnsigned, readWholeNumber } from '../../../lib/compose/values/whole-number.ts';

test.each([
  ['7', 7n],
  ['-1', -1n],
  ['+1', 1n],
  ['010', 10n],
  [7n, 7n],
  [1.9, 1n],
  [-1.9, -1n],
  [2n ** 63n, -(2n ** 63n)],
  [1e19, -(2n ** 63n)],
  ['-9223372036854775808', -(2n ** 63n)],
  ['00000000000000000000000000000000001', 1n],
])('%s is the whole number %s', (value, read) => {
  expect(readWholeNumber(value)).toEqual({ value: read });
});

test.each(['', '-', '1.5', '1e3', '0x10', '1_0', ' 1', '--1', '\uff11', true, null])('%s is none', (value) => {
  expect(readWholeNumber(value)).toEqual({ fault: 'is not a whole number' });
});

test.each(['9223372036854775808', '-9223372036854775809', '9'.repeat(1_000_000)])('%.30s… is too large', (text) => {
  expect(readWholeNumber(text)).toEqual({ fault: 'is too large' });
});

test('a number from 0 up may not be negative', () => {
  expect(readUnsigned('3', 64)).toEqual({ value: 3n });
  for (const value of ['-1', -1n, -0.5]) expect(readUnsigned(value, 64)).toEqual({ fault: 'is negative' });
  expect(readUnsigned('x', 64)).toEqual({ fault: 'is not a whole number' });
});

test('of a number from 0 up as many bits are kept as there is room for', () => {
  expect(readUnsigned(70_000n, 16)).toEqual({ value: 4464n });
  expect(readUnsigned(4_294_967_297n, 32)).toEqual({ value: 1n });
  expect(readUnsigned(2n ** 64n - 1n, 64)).toEqual({ value: 2n ** 64n - 1n });
  expect(readUnsigned(1e19, 64)).toEqual({ value: 10n ** 19n });
});

test.each([2 ** 64, 1e20, Infinity, Number.NaN])('%s has no room from 0 up, and is half of it', (value) => {
  expect(readUnsigned(value, 64)).toEqual({ value: 2n ** 63n });
  expect(readUnsigned(value, 32)).toEqual({ value: 0n });
});

test('octal digits are those up to 7', () => {
  expect(readDigits('0440', 8)).toEqual({ value: 0o440n });
  expect(readDigits('8', 8)).toEqual({ fault: 'is not a whole number' });
});
