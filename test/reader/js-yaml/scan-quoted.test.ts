import { expect, test } from 'vitest';
import { disagreement, outcome, REAL } from './outcomes.ts';

test.each([
  ["''", ''],
  ["'it''s'", "it's"],
  ["'a\\n'", 'a\\n'],
  ["'a\n  b'", 'a b'],
  ["'a\n\n\n  b'", 'a\n\nb'],
  ['"a\n  b\n  "', 'a b '],
  ['"a \\\n  b"', 'a b'],
  ['"a\\\n\n  b"', 'ab'],
  ['"a\\  \n  b"', 'a  b'],
  [String.raw`"\0\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P"`, '\0\x07\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029'],
  [String.raw`"\x41\u00e9\U0001F600\ud83d\ude00"`, 'Aé😀😀'],
  [String.raw`"\UFFFFFFFF"`, '\uffff'],
  ['"a\x7f\ud800"', 'a\x7f\ud800'],
  ['"a: #b"', 'a: #b'],
])('%j is %j', (text, value) => {
  expect(outcome(`a: ${text}`, '5.4')).toEqual({ a: value });
  for (const [dialect, real] of REAL) expect(disagreement(`a: ${text}`, dialect, real)).toBeUndefined();
});

test.each([
  String.raw`"\q"`,
  String.raw`"\x4"`,
  String.raw`"\u00g0"`,
  '"\x07"',
  "'\x1b'",
  "'a",
  '"a\\"',
  '"a\n---\n"',
  "'''",
])('%j cannot be read', (text) => {
  expect(outcome(text, '5.4')).toMatch(/^YAML-/);
  for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
});
