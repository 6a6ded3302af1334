import { expect, test } from 'vitest';
import { isOldFlag, readFlag } from '../../../lib/compose/values/flag.ts';

test.each([true, 'true', 'TRUE', 'True'])('%s is on', (value) => {
  expect(readFlag(value)).toEqual({ value: true });
});

test.each([false, 'false', 'FALSE'])('%s is off', (value) => {
  expect(readFlag(value)).toEqual({ value: false });
});

test.each([
  ['y', true],
  ['Yes', true],
  ['ON', true],
  ['n', false],
  ['no', false],
  ['Off', false],
])('`%s` is a switch of old', (word, value) => {
  expect(readFlag(word)).toEqual({ value });
  expect(isOldFlag(word)).toBe(true);
});

test.each(['', '1', '0', 't', ' true', 'never', 1n, null])('%s is no switch', (value) => {
  expect(readFlag(value)).toEqual({ fault: 'is neither `true` nor `false`' });
  expect(isOldFlag(String(value))).toBe(false);
});
