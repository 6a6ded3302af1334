import { expect, test } from 'vitest';
import { dataOf, nodeOf } from '../node-of.ts';

test.each([
  ['|\n  b\n   c\n\n  d\n', 'b\n c\n\nd\n'],
  ['|-\n  b\n\n', 'b'],
  ['|+\n  b\n\n\n', 'b\n\n\n'],
  ['|\n  b', 'b'],
  ['| # c\n  b\n', 'b\n'],
  ['|2\n   b\n', ' b\n'],
  ['|2-\n   b\n', ' b'],
  ['|-2\n   b\n', ' b'],
  ['|\n\n  b\n', '\nb\n'],
  ['|\n  b # c\n', 'b # c\n'],
  ['|\n  b\r\n  c\r\n', 'b\nc\n'],
  ['|\n  b\x85  c\n', 'b\nc\n'],
  ['|\n  b\n  \tc\n', 'b\n\tc\n'],
  ['|', ''],
  ['|+\n\n', '\n'],
  ['>\n  b\n  c\n\n  d\n', 'b c\nd\n'],
  ['>\n  b\n   c\n  d\n', 'b\n c\nd\n'],
  ['>-\n\n  b\n  c\n\n', '\nb c'],
  ['>+\n  b\n\n', 'b\n\n'],
])('%j', (text, value) => {
  expect(dataOf(nodeOf(`a: ${text}`))).toEqual({ a: value });
});

test('ends where a line is indented less', () => {
  expect(dataOf(nodeOf('a:\n  b: |\n    c\n  d: |-\n    e\nf:\n- |\n g\n- h'))).toEqual({
    a: { b: 'c\n', d: 'e' },
    f: ['g\n', 'h'],
  });
});
