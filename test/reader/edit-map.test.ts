import { expect, test } from 'vitest';
import { childOf, mapsIn, withChild, withDefault } from '../../lib/reader/edit-map.ts';
import { scalar } from '../../lib/reader/node-data.ts';
import { dataOf, nodeOf } from './node-of.ts';

const node = nodeOf('{a: 1, b: {c: 2}, __proto__: {d: 3}}');

test('finds what a mapping has itself', () => {
  expect(dataOf(childOf(node, 'a'))).toBe(1);
  expect(childOf(node, 'toString')).toBeUndefined();
  expect(childOf(childOf(node, 'a'), 'b')).toBeUndefined();
});

test('puts a value in its place, where the key stands', () => {
  const value = scalar(5, node.place);
  const changed = withChild(node, 'a', value);
  expect([...changed.entries.keys()]).toEqual(['a', 'b', '__proto__']);
  expect(changed.entries.get('a')).toEqual({ keyPlace: node.entries.get('a')?.keyPlace, value });
  expect(withChild(changed, 'a', value)).toBe(changed);
});

test('gives a value only to what has none', () => {
  const value = scalar(5, node.place);
  expect(withDefault(node, 'a', value)).toBe(node);
  expect(dataOf(childOf(withDefault(node, 'e', value), 'e'))).toBe(5);
});

test('lists the mappings in a mapping', () => {
  expect(mapsIn(node).map(([key]) => key)).toEqual(['b', '__proto__']);
  expect(mapsIn(undefined)).toEqual([]);
});
