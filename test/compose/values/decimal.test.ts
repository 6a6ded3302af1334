import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal, toFloat32 } from '../../../lib/compose/values/decimal.ts';

test.each([
  ['1', 1],
  ['+.5', 0.5],
  ['5.', 5],
  ['-1e-3', -0.001],
  ['1E5', 100_000],
  ['1_0', 10],
  ['1_2.5_0e1_0', 125_000_000_000],
  ['0x1p-2', 0.25],
  ['0X1.8p1', 3],
  ['0x.8p0', 0.5],
  ['0x_1p0', 1],
  ['-0x1p1', -2],
  ['1e-400', 0],
  ['inf', Infinity],
  ['-Infinity', -Infinity],
  ['NaN', Number.NaN],
])('%s is read', (text, value) => {
  expect(readDecimal(text)).toEqual({ value });
});

test.each(['', ' 1', '1 ', '50%', '1,5', '.', 'e1', '1e', '0x1', '0xp0', '0b1', '0x.p1', '1f', 'infinit', '+nan'])(
  '`%s` is not a number',
  (text) => {
    expect(readDecimal(text)).toEqual({ fault: 'is not a number' });
  },
);

test.each(['_1', '1_', '1__0', '1_.0', '1._0', '1e_1', '1_e1', '0x1_p0'])('the `_` of `%s` is out of place', (text) => {
  expect(readDecimal(text)).toEqual({ fault: 'is not a number' });
});

test.each(['1e400', '-1e400', '0x1p9999'])('`%s` is too large', (text) => {
  expect(readDecimal(text)).toEqual({ fault: 'is too large' });
});

test('a number of four bytes is shown with the digits that it needs', () => {
  expect(toFloat32(0.1)).toBe(0.1);
  expect(toFloat32(16_777_217)).toBe(16_777_216);
  expect(toFloat32(123_456_789)).toBe(123_456_790);
  expect(toFloat32(3.4028235e38)).toBe(3.4028235e38);
  expect(toFloat32(1e39)).toBe(Infinity);
});

test('the shortest number still stands for the same four bytes', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true }), (value) => {
      // Minus nothing is nothing.
      expect(Math.fround(toFloat32(value))).toBe(value + 0);
    }),
  );
});

test('long rows of digits take no time', () => {
  expect(readDecimal(`${'1'.repeat(100_000)}x`)).toEqual({ fault: 'is not a number' });
});
