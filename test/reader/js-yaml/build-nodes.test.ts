import { describe, expect, test } from 'vitest';
import { disagreement, outcome, REAL } from './outcomes.ts';

function agrees(text: string): void {
  for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
}

const BASE = 'p: &a {x: 1, y: 2}\nq: &b [*a, {z: 3}]\n';

describe('version 4 merges', () => {
  test.each([
    ['{<<: *a}', { x: 1, y: 2 }],
    ['{<<: *a, x: 9}', { x: 9, y: 2 }],
    ['{x: 9, <<: *a}', { x: 9, y: 2 }],
    ['{<<: [*a, {x: 5, w: 6}]}', { x: 1, y: 2, w: 6 }],
    ['{<<: *b}', { x: 1, y: 2, z: 3 }],
    ['{<<: [[7]]}', { 0: 7 }],
    ['{<<: {}}', {}],
    ['{<<: 2001-01-01}', {}],
    ['{<<: !!binary AQI=}', { 0: 1, 1: 2 }],
    ['{!!merge x: *a}', 'YAML-TAG'],
    ['{!!merge : *a}', { x: 1, y: 2 }],
    ['{!<?> "<<": *a}', { x: 1, y: 2 }],
    ['{"<<": *a}', { '<<': { x: 1, y: 2 } }],
    ['{! <<: *a}', { '<<': { x: 1, y: 2 } }],
    ['{? <<: *a}', { x: 1, y: 2 }],
    ['\n  ? <<\n  : *a', { '<<': { x: 1, y: 2 } }],
    ['{<<: *a, <<: {w: 6}}', { x: 1, y: 2, w: 6 }],
    ['{<<: *a, x: 5, x: 6}', 'YAML-DUPLICATE'],
    ['{<<: 5}', 'YAML-MERGE'],
    ['{<<: }', 'YAML-MERGE'],
    ['{<<: [*a, b]}', 'YAML-MERGE'],
    ['&c {<<: *c, a: 1}', { a: 1 }],
    ['&c {a: {<<: [*c]}}', { a: {} }],
  ])('%s', (text, value) => {
    const values = typeof value === 'string' ? value : expect.objectContaining({ r: value });
    expect(outcome(`${BASE}r: ${text}`, '4.1')).toEqual(values);
    agrees(`${BASE}r: ${text}`);
  });

  test('4.3 merges a hundred mappings with one key at most, and ten thousand keys in one file', () => {
    const many = (count: number) => `p: &a {x: 1}\nr: {<<: [${'*a,'.repeat(count)}]}`;
    const often = (count: number) => `p: &a {x: 1}\n${'- {<<: *a}\n'.repeat(count)}`.replace('\n-', '\nr:\n-');
    const outcomes = [many(100), many(101), often(5000), often(5001)].map((text) => outcome(text, '4.3'));
    expect(outcomes.map((one) => one === 'YAML-EXPANSION')).toEqual([false, true, false, true]);
    for (const text of [many(100), many(101), often(5000), often(5001)]) agrees(text);
  });
});

test.each([
  ['{1.0: a, 0x10: b}', { 1: 'a', 16: 'b' }],
  ['{~: a, : b}', 'YAML-DUPLICATE'],
  ['{1: a, "1": b}', 'YAML-DUPLICATE'],
  ['{.nan: a, -.inf: b, -0: c}', { NaN: 'a', '-Infinity': 'b', 0: 'c' }],
  ['{[]: a, [1, ~, {}]: b, {x: y}: c}', { '': 'a', '1,,[object Object]': 'b', '[object Object]': 'c' }],
  ['{[[]]: a}', 'YAML-KEY'],
  ['{!!binary AQI=: a}', { '1,2': 'a' }],
  ['{2001-02-03: a}', { 'Sat Feb 03 2001 00:00:00 GMT+0000 (Coordinated Universal Time)': 'a' }],
  ['&a {*a : b}', { '[object Object]': 'b' }],
  ['{&a k: v, j: *a}', { k: 'v', j: 'k' }],
  ['{a: &x 1, b: &x 2, c: *x}', { a: 1, b: 2, c: 2 }],
  ['{constructor: 1, toString: 2}', { constructor: 1, toString: 2 }],
])('in version 4, the keys of %s', (text, value) => {
  expect(outcome(text, '4.1')).toEqual(value);
  if (!text.includes('2001')) agrees(text);
});

test('an alias shares the node that it names', () => {
  agrees('a: &a [1]\nb: *a\nc: [*a, *a]');
  agrees('a: *b\nb: &b 1');
  agrees('a: &a\n  - &b c\nd: *b');
});
