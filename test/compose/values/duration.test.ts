import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, readDuration } from '../../../lib/compose/values/duration.ts';

const LONGEST = 2n ** 63n - 1n;

test.each([
  ['0', 0n],
  ['-0', 0n],
  ['10s', 10_000_000_000n],
  ['+5s', 5_000_000_000n],
  ['-2h', -7_200_000_000_000n],
  ['1m30s', 90_000_000_000n],
  ['.5s', 500_000_000n],
  ['5.s', 5_000_000_000n],
  ['1.5h', 5_400_000_000_000n],
  ['1w2d', 777_600_000_000_000n],
  ['3us', 3000n],
  ['3\u00b5s', 3000n],
  ['3\u03bcs', 3000n],
  ['2ms4ns', 2_000_004n],
  ['0.0000000001ns', 0n],
  ['1.9999999999999999999h', 7_200_000_000_000n],
  ['000000000000000000000000000001s', 1_000_000_000n],
  ['9223372036854775807ns', LONGEST],
])('%s is read', (text, nanoseconds) => {
  expect(readDuration(text)).toEqual({ value: nanoseconds });
});

test.each([
  ['', 'is not a duration', undefined],
  ['+', 'is not a duration', undefined],
  ['s', 'is not a duration', undefined],
  ['.s', 'is not a duration', 'a number is missing'],
  ['.', 'is not a duration', 'a number is missing'],
  ['1w..ns', 'is not a duration', 'a number is missing'],
  ['90', 'is not a duration', 'its unit is missing'],
  ['1m1', 'is not a duration', 'its unit is missing'],
  ['10 seconds', 'is not a duration', '` seconds` is not a unit'],
  ['1h-1m', 'is not a duration', '`h-` is not a unit'],
  ['1S', 'is not a duration', '`S` is not a unit'],
  ['9223372036854775808ns', 'is longer than a duration can be', undefined],
  ['106752d', 'is longer than a duration can be', undefined],
  ['100000000000000000000000h', 'is longer than a duration can be', undefined],
])('`%s` is refused', (text, fault, detail) => {
  expect(readDuration(text)).toEqual({ fault, ...(detail !== undefined && { detail }) });
});

test.each([
  [0n, '0s'],
  [1n, '1ns'],
  [1500n, '1.5µs'],
  [2_000_004n, '2.000004ms'],
  [90_000_000_000n, '1m30s'],
  [86_400_000_000_000n, '24h0m0s'],
  [-1_500_000_000n, '-1.5s'],
  [LONGEST, '2562047h47m16.854775807s'],
])('%s nanoseconds are printed as Compose does', (nanoseconds, text) => {
  expect(formatDuration(nanoseconds)).toBe(text);
});

test('what is printed is read as the same', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -LONGEST, max: LONGEST }), (nanoseconds) => {
      expect(readDuration(formatDuration(nanoseconds))).toEqual({ value: nanoseconds });
    }),
  );
});

test('a megabyte of digits takes no time', () => {
  expect(readDuration(`${'9'.repeat(1_000_000)}s`).fault).toBe('is longer than a duration can be');
  expect(readDuration(`0.${'9'.repeat(1_000_000)}s`).value).toBe(1_000_000_000n);
});
