import { expect, test } from 'vitest';
import { below, nameOf, quote } from '../../lib/reader/here.ts';
import { childOf } from '../../lib/reader/edit-map.ts';
import { scalar } from '../../lib/reader/node-data.ts';
import type { ScalarNode } from '../../lib/reader/node.ts';
import { nodeOf } from './node-of.ts';

test.each([
  ['plain', '`plain`'],
  ['"in quotes"', '`in quotes`'],
  ["'single'", '`single`'],
  ['""', undefined],
  ['a'.repeat(61), undefined],
])('of %s is quoted: %s', (text, quoted) => {
  expect(quote(childOf(nodeOf(`a: ${text}`), 'a') as ScalarNode)).toBe(quoted);
});

test('what does not stand in the file is not quoted', () => {
  expect(quote(scalar('value', nodeOf('a: ${B}').place))).toBeUndefined();
});

test('calls things by their names', () => {
  const here = { path: ['services', 'web', 'ports'], tell: () => {} };
  expect(nameOf(here)).toBe('`ports`');
  expect(nameOf(below(here, 0))).toBe('an item of `ports`');
  expect(nameOf(below(below(here, 0), 'target'))).toBe('`target`');
});
