import { expect, test } from 'vitest';
import { nodeAt } from '../../lib/reader/node-data.ts';
import { valueText } from '../../lib/reader/value-text.ts';
import { nodeOf } from './node-of.ts';

test.each([
  ['text', 'text'],
  ['true', 'true'],
  ['null', '<nil>'],
  ['16', '16'],
  ['0x10', '16'],
  ['-7', '-7'],
  ['9007199254740993', '9007199254740993'],
  ['18446744073709551615', '18446744073709551615'],
  ['1.50', '1.5'],
  ['100000.0', '100000'],
  ['1000000.0', '1e+06'],
  ['0.00001', '1e-05'],
  ['.inf', '+Inf'],
  ['.nan', 'NaN'],
  ['2026-11-22', '2026-11-22 00:00:00 +0000 UTC'],
  ['2026-11-22T10:00:00.50Z', '2026-11-22 10:00:00.5 +0000 UTC'],
  ['2026-11-22T10:00:00+02:00', '2026-11-22 10:00:00 +0200 +0200'],
  ['[a, 1, null, []]', '[a 1 <nil> []]'],
  ['{ b: 1, a: { c: [d] } }', 'map[a:map[c:[d]] b:1]'],
])('%s is spelled %s', (yaml, expected) => {
  const node = nodeAt(nodeOf(`key: ${yaml}`), ['key']);
  expect(node && valueText(node)).toBe(expected);
});
