import { expect, test } from 'vitest';
import { plainText } from '../../../lib/compose/values/plain-text.ts';

test.each([
  ['a', 'a'],
  [true, 'true'],
  [12_345_678_901_234_567_890n, '12345678901234567890'],
  [1, '1'],
  [-0, '-0'],
  [12.5, '12.5'],
  [0.0001, '0.0001'],
  [0.00001234, '1.234e-05'],
  [999_999.5, '999999.5'],
  [1_000_000, '1e+06'],
  [1_234_567.5, '1.2345675e+06'],
  [1e100, '1e+100'],
  [Infinity, '+Inf'],
  [-Infinity, '-Inf'],
  [Number.NaN, 'NaN'],
])('%s becomes the text that Compose makes of it', (value, text) => {
  expect(plainText(value)).toBe(text);
});
