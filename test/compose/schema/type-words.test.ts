import { expect, test } from 'vitest';
import { typeAt } from '../../../lib/compose/attributes/attribute-at.ts';
import { alternatives, takes } from '../../../lib/compose/schema/type-words.ts';

test.each([
  ['image', 'a string'],
  ['init', '`true` or `false`'],
  ['scale', 'a whole number'],
  ['cpus', 'a number'],
  ['cpu_percent', 'a number from 0 to 100'],
  ['mem_limit', 'an amount such as `512m`'],
  ['stop_grace_period', 'a duration such as `1m30s`'],
  ['cgroup', '`host` or `private`'],
  ['command', 'a list or a string'],
  ['environment', 'a mapping or a list'],
  ['ports', 'a list'],
  ['gpus', 'a list or `all`'],
])('`%s` takes %s', (attribute, words) => {
  const type = typeAt(['services', 'web', attribute]);
  expect(type && takes(type)).toBe(words);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('the alternatives of %j are %j', (words, joined) => {
  expect(alternatives(words)).toBe(joined);
});
