import { expect, test } from 'vitest';
import { childOf } from '../../lib/reader/edit-map.ts';
import type { ScalarNode } from '../../lib/reader/node.ts';
import { typedNode } from '../../lib/reader/typed-node.ts';
import { nodeOf } from './node-of.ts';

test.each([
  ['7', 7n],
  ['"7"', '7'],
  ['7.0', 7],
  ['1e3', 1000],
  ['true', true],
  ['', null],
  ['9223372036854775807', 9_223_372_036_854_775_807n],
  ['-9223372036854775808', -9_223_372_036_854_775_808n],
  ['9_223_372_036_854_775_807', 9_223_372_036_854_775_807n],
  ['0x7fffffffffffffff', 9_223_372_036_854_775_807n],
  ['0777777777777777777777', 9_223_372_036_854_775_807n],
  ['0o777777777777777777777', 9_223_372_036_854_775_807n],
])('%s is %s', (text, value) => {
  expect(typedNode(childOf(nodeOf(`a: ${text}`), 'a') as ScalarNode)).toBe(value);
});
