import { expect, test } from 'vitest';
import { sameNodes } from '../../lib/reader/same-nodes.ts';
import { nodeOf } from './node-of.ts';

test.each([
  ['a: 1', 'a: 1', true],
  ['a: 1', 'a: 0x1', true],
  ['a: 1', 'a: 1.0', false],
  ['a: 1', 'a: "1"', false],
  ['a: null', 'a:', true],
  ['a: null', '{}', false],
  ['{ a: 1, b: 2 }', '{ b: 2, a: 1 }', true],
  ['a: [1, 2]', 'a: [2, 1]', false],
  ['a: [1]', 'a: [1, 2]', false],
  ['a: []', 'a: {}', false],
  ['a: { b: [{ c: d }] }', 'a: { b: [{ c: d }] }', true],
  ['a: { b: [{ c: d }] }', 'a: { b: [{ c: e }] }', false],
])('%s and %s: %s', (one, other, expected) => {
  expect(sameNodes(nodeOf(one), nodeOf(other))).toBe(expected);
  expect(sameNodes(nodeOf(other), nodeOf(one))).toBe(expected);
});
