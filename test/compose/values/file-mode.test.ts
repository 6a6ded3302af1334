import { expect, test } from 'vitest';
import { formatFileMode, readFileMode } from '../../../lib/compose/values/file-mode.ts';

test.each([
  ['0440', 0o440n],
  ['440', 0o440n],
  ['-7', -7n],
  ['777777777777777777777', 2n ** 63n - 1n],
  [440n, 440n],
])('%s is read', (value, mode) => {
  expect(readFileMode(value)).toEqual({ value: mode });
});

test.each(['', '8', '0o440', '0x1', '7_7', ' 7', '777777777777777777778', '1000000000000000000000'])(
  '`%s` is not octal',
  (text) => {
    expect(readFileMode(text)).toEqual({ fault: 'is not an octal file mode' });
  },
);

test.each([4.5, true, null])('%s is not a file mode', (value) => {
  expect(readFileMode(value)).toEqual({ fault: 'is not a file mode' });
});

test('a whole number beyond 63 bits is too large', () => {
  expect(readFileMode(2n ** 63n - 1n)).toEqual({ value: 2n ** 63n - 1n });
  expect(readFileMode(2n ** 63n)).toEqual({ fault: 'is too large' });
});

test('a mode is printed in octal digits', () => {
  expect([440n, 0o440n, 0n, -5n].map(formatFileMode)).toEqual(['0670', '0440', '00', '0-5']);
});
