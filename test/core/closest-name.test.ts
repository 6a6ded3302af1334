import { expect, test } from 'vitest';
import { closestName } from '../../lib/core/closest-name.ts';

const NAMES = ['clientId', 'clientSecret', 'crf', 'refs', 'temporalAQ', 'threads'];

test.each([
  ['cientId', 'clientId', 'a letter is missing'],
  ['clientIdd', 'clientId', 'a letter is too many'],
  ['rcf', 'crf', 'two neighbours are swapped'],
  ['C_R_F', 'crf', 'it is spelt with underscores'],
  ['temporalaq', 'temporalAQ', 'only the case differs'],
  ['crff', 'crf', 'a short name has one fault'],
])('%j is probably %j: %s', (wrong, name) => {
  expect(closestName(wrong, NAMES)).toBe(name);
});

test.each(['password', '', 'x', 'time'])('%j is near no name', (wrong) => {
  expect(closestName(wrong, NAMES)).toBeUndefined();
});

test('of two equally near names the first is taken', () => {
  expect(closestName('cat', ['car', 'cap'])).toBe('car');
});
