import { expect, test } from 'vitest';
import { disagreement, outcome, REAL } from './outcomes.ts';

test.each([
  ['|\n  b\n   c\n\n  d\n', 'b\n c\n\nd\n'],
  ['|\n  b', 'b\n'],
  ['|-\n  b\n\n', 'b'],
  ['|+\n  b\n\n\n', 'b\n\n\n'],
  ['|+\n\n', '\n'],
  ['|', ''],
  ['| # c\n  b\n', 'b\n'],
  ['|2-\n   b\n', ' b'],
  ['|-2\n   b\n', ' b'],
  ['|\n\n  b # c\n', '\nb # c\n'],
  ['|\r\n  b\r\n  c\r', 'b\nc\n'],
  ['|\n  b\n  \tc\n', 'b\n\tc\n'],
  ['|\n  b\x85c\n', 'b\x85c\n'],
  ['>\n  b\n  c\n\n  d\n', 'b c\nd\n'],
  ['>\n  b\n   c\n  d\n', 'b\n c\nd\n'],
  ['>-\n\n  b\n  c\n\n', '\nb c'],
  ['>+\n  b\n\n', 'b\n\n'],
])('%j is %j', (text, value) => {
  for (const dialect of ['4.1', '4.3', '5.4', '5.5'] as const)
    expect(outcome(`a: ${text}`, dialect)).toEqual({ a: value });
  for (const [dialect, real] of REAL) expect(disagreement(`a: ${text}`, dialect, real)).toBeUndefined();
});

test.each([
  ['a: |0\n  b', 'YAML-SYNTAX'],
  ['a: |12\n  b', 'YAML-SYNTAX'],
  ['a: |+-\n  b', 'YAML-SYNTAX'],
  ['a: |#c\n  b', 'YAML-SYNTAX'],
  ['a: | b', 'YAML-SYNTAX'],
  ['a: |\n  b\x07', 'YAML-CHARACTER'],
])('%j cannot be read', (text, code) => {
  for (const dialect of ['4.1', '4.3', '5.4', '5.5'] as const) expect(outcome(text, dialect)).toBe(code);
  for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
});

test.each([
  'a: |\n    \n  b',
  'a: |\n\tb',
  '|\n b\n---',
  '- |\n  b\n- >\n c\nd: e',
  '|\na\n   ',
  'a: |\n  b\n    ',
  'a: |\n  b\n \n  ',
  '|\nb\n\ufeff---',
])('%j is read as the real packages do', (text) => {
  for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
});
