import { expect, test } from 'vitest';
import { readByteSize } from '../../../lib/compose/values/byte-size.ts';

test.each([
  ['0', 0n],
  ['1024', 1024n],
  ['1.5', 1n],
  ['10B', 10n],
  ['2k', 2048n],
  ['512m', 536_870_912n],
  ['128mb', 134_217_728n],
  ['1GiB', 1_073_741_824n],
  ['1 g', 1_073_741_824n],
  ['.5g', 536_870_912n],
  ['1e3k', 1_024_000n],
  ['0x1p4', 16n],
  ['-0', 0n],
  ['8191p', 9_222_246_136_947_933_184n],
])('%s is read', (text, bytes) => {
  expect(readByteSize(text)).toEqual({ value: bytes });
});

test.each(['', 'abc', 'g', 'inf', '-1', '-1g', ' 1g', '1  g', '1,5g', '1.5.5', '1e400'])('`%s` is refused', (text) => {
  expect(readByteSize(text).fault).toBe('is not a size');
});

test.each(['1gi', '1gibb', '1x', '1e', '1bb'])('the unit of `%s` is refused', (text) => {
  expect(readByteSize(text)).toEqual({ fault: 'is not a size', detail: `\`${text.slice(1)}\` is not a unit` });
});

test('what is larger than Compose can count is the least number, as it is there', () => {
  expect(readByteSize('9e30')).toEqual({ value: -(2n ** 63n) });
});

test('whole numbers are bytes, negative ones as well', () => {
  expect(readByteSize(104_857_600n)).toEqual({ value: 104_857_600n });
  expect(readByteSize(-1n)).toEqual({ value: -1n });
});

test.each([1.5, 1, 2n ** 63n])('Compose drops the number %s, so that there is no size', (number) => {
  expect(readByteSize(number)).toEqual({ value: undefined });
});
