import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { areDistinct, repetitionIn } from '../../../lib/compose/schema/are-distinct.ts';

test.each<[unknown[]]>([
  [[]],
  [['a', 'b']],
  [[1, '1', true, 'true', null, 'null']],
  [['{}', {}]],
  [['[]', []]],
  [[{ a: 1 }, { a: '1' }]],
  [[{ a: { b: 1 } }, { a: { b: 2 } }]],
  [[['a', 'b'], ['a,b'], ['b', 'a']]],
  [[{ 'a:1': 2 }, { a: '1:2' }]],
])('%j repeats nothing', (items) => {
  expect(areDistinct(items)).toBe(true);
});

test.each<[unknown[], number, number]>([
  [['a', 'b', 'a'], 0, 2],
  [[1, 2, 2], 1, 2],
  [
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    0,
    1,
  ],
  [[[{}], 'a', [{}]], 0, 2],
])('%j repeats an item', (items, first, again) => {
  expect(repetitionIn(items)).toEqual({ first, again });
});

test('what a text with variables becomes is not known', () => {
  const one = text`${env.optional('A', 'a', 'a letter')}`;
  expect(areDistinct([one, one])).toBe(false);
  expect(areDistinct([one, text`${env.optional('A', 'a', 'a letter')}`])).toBe(true);
  expect(areDistinct([{ source: one }, { source: one }])).toBe(true);
});

test('a long list takes no longer than it must', () => {
  const items = Array.from({ length: 200_000 }, (_, index) => ({ target: index }));
  const start = process.cpuUsage();
  expect(areDistinct(items)).toBe(true);
  expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
});

test('items that are nested without end are like no other', () => {
  const deep = (): unknown => Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], 1);
  expect(areDistinct([deep(), deep()])).toBe(true);
});
