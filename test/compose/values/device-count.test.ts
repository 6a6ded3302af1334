import { expect, test } from 'vitest';
import { readDeviceCount } from '../../../lib/compose/values/device-count.ts';

test.each([
  ['all', -1n],
  ['ALL', -1n],
  ['2', 2n],
  ['-1', -1n],
  [2n, 2n],
])('%s is read', (value, count) => {
  expect(readDeviceCount(value)).toEqual({ value: count });
});

test.each(['', 'any', '1.5'])('`%s` is neither `all` nor a number', (text) => {
  expect(readDeviceCount(text)).toEqual({ fault: 'is neither `all` nor a number of devices' });
});

test.each([2, true, null])('%s is not a number of devices, which is written without a fraction', (value) => {
  expect(readDeviceCount(value)).toEqual({ fault: 'is not a number of devices' });
});

test('a whole number beyond 63 bits is too large', () => {
  expect(readDeviceCount(2n ** 63n - 1n)).toEqual({ value: 2n ** 63n - 1n });
  expect(readDeviceCount(2n ** 63n)).toEqual({ fault: 'is too large' });
});
