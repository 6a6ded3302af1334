import { expect, test } from 'vitest';
import { childOf } from '../../lib/reader/edit-map.ts';
import { inherit } from '../../lib/reader/inherit.ts';
import { dataOf, nodeOf } from './node-of.ts';

const variables = new Map([
  ['A', 'a'],
  ['EMPTY', ''],
]);

test.each([
  ['{A: , EMPTY: , B: , C: c}', 'keep', { A: 'a', EMPTY: '', B: null, C: 'c' }],
  ['{A: , EMPTY: , B: , C: c}', 'drop', { A: 'a', EMPTY: '', C: 'c' }],
  ['[A, EMPTY, B, C=c, A=]', 'keep', ['A=a', 'EMPTY=', 'B', 'C=c', 'A=']],
  ['[A, B]', 'drop', ['A=a']],
  ['text', 'keep', 'text'],
] as const)('%s: %s', (value, without, data) => {
  const node = childOf(nodeOf(`env: ${value}`), 'env');
  expect(dataOf(node && inherit(node, variables, without))).toEqual(data);
});
