import { describe, expect, test } from 'vitest';
import { keyPlaceAt, list, map, nodeAt, placeAt, scalar, Timestamp, toData } from '../../lib/reader/node-data.ts';
import type { Place } from '../../lib/reader/source-text.ts';
import { dataOf, nodeOf } from './node-of.ts';

const node = nodeOf('a:\n  b: 1\n  c: [d, { e: f }]\ng: # none\n');

function where(place: Place): string {
  const { line, column } = place.position();
  return `${line}:${column}`;
}

describe('toData', () => {
  test('gives objects without a prototype, and shares what nodes share', () => {
    const data = toData(nodeOf('a: &a { __proto__: [1] }\nb: *a')) as Record<string, unknown>;
    expect(Object.getPrototypeOf(data)).toBeNull();
    expect(Object.keys(data['a'] as object)).toEqual(['__proto__']);
    expect(data['b']).toBe(data['a']);
  });

  test('gives what JSON has, and a time as something else that becomes its text', () => {
    const data = toData(nodeOf('a: [~, true, 1.5, "b", 2001-01-01]'));
    expect(JSON.stringify(data)).toBe('{"a":[null,true,1.5,"b","2001-01-01T00:00:00Z"]}');
    expect((data as { readonly a: readonly unknown[] }).a[4]).toBeInstanceOf(Timestamp);
  });
});

describe('nodeAt', () => {
  test.each([
    [[], { a: { b: 1, c: ['d', { e: 'f' }] }, g: null }],
    [['a', 'c', 0], 'd'],
    [['a', 'c', 1, 'e'], 'f'],
    [['a', 'c', '1', 'e'], 'f'],
    [['g'], null],
    [['x'], undefined],
    [['a', 'c', 2], undefined],
    [['a', 'b', 'x', 'y'], undefined],
  ])('%j', (path, data) => {
    expect(dataOf(nodeAt(node, path))).toEqual(data);
  });
});

describe('placeAt', () => {
  test.each([
    ['a scalar', ['a', 'b'], '2:6'],
    ['the key of a mapping', ['a'], '1:1'],
    ['the key of a list', ['a', 'c'], '3:3'],
    ['an item', ['a', 'c', 1], '3:10'],
    ['the mapping that lacks a key', ['a', 'x'], '1:1'],
    ['the list that is too short', ['a', 'c', 7, 'x'], '3:3'],
    ['the beginning of the document', ['x', 'y'], '1:1'],
  ])('points at %s', (_, path, expected) => {
    expect(where(placeAt(node, path))).toBe(expected);
  });
});

describe('keyPlaceAt', () => {
  test.each([
    ['a key', ['a', 'b'], '2:3'],
    ['an item', ['a', 'c', 0], '3:7'],
    ['the mapping that lacks a key', ['a', 'x'], '1:1'],
    ['the beginning of the document', [], '1:1'],
  ])('points at %s', (_, path, expected) => {
    expect(where(keyPlaceAt(node, path))).toBe(expected);
  });
});

test('nodes that no file spells say what they are', () => {
  const { place } = node;
  const made = map(
    [
      ['a', list([scalar(1, place), scalar(1.5, place), scalar('b', place), scalar(true, place)], place)],
      ['c', scalar(null, place)],
    ],
    place,
  );
  expect(dataOf(made)).toEqual({ a: [1, 1.5, 'b', true], c: null });
  expect([0, 1, 2, 3].map((index) => nodeAt(made, ['a', index]))).toMatchObject([
    { type: 'integer', text: '1' },
    { type: 'float', text: '1.5' },
    { type: 'string', text: 'b' },
    { type: 'boolean', text: 'true' },
  ]);
  expect(nodeAt(made, ['c'])).toMatchObject({ type: 'null', text: '' });
});
