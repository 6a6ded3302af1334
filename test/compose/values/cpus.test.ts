import { expect, test } from 'vitest';
import { readCpus, readFloat, readSingle } from '../../../lib/compose/values/cpus.ts';

test('CPUs are a number with a fraction, as a text or not', () => {
  expect(readCpus('0.5')).toEqual({ value: 0.5 });
  expect(readCpus(2n)).toEqual({ value: 2 });
  expect(readCpus(0.1)).toEqual({ value: 0.1 });
});

test.each(['', '50%', 'half', true, null])('%s is not a number', (value) => {
  expect(readCpus(value)).toEqual({ fault: 'is not a number' });
});

test.each(['nan', 'inf', Infinity])('%s cannot be printed', (value) => {
  expect(readCpus(value)).toEqual({ fault: 'is not a finite number' });
});

test('what four bytes cannot hold is too large', () => {
  expect(readFloat('1e39')).toEqual({ value: 1e39 });
  expect(readSingle('1e39')).toEqual({ fault: 'is too large' });
});

test('a whole number beyond 63 bits is refused as CPUs alone', () => {
  expect(readCpus(2n ** 63n)).toEqual({ fault: 'is too large' });
  expect(readCpus(2n ** 63n - 1n)).toEqual({ value: 9.223372e18 });
  expect(readSingle(2n ** 63n)).toEqual({ value: 9.223372e18 });
});
