import { expect, test } from 'vitest';
import { readShellWords } from '../../../lib/compose/values/shell-words.ts';

test.each([
  ['', []],
  [' a  b\tc\nd ', ['a', 'b', 'c', 'd']],
  ['a\u00a0b', ['a\u00a0b']],
  [`"a b" 'c d' e"f"'g'`, ['a b', 'c d', 'efg']],
  [`"" ''`, ['', '']],
  [String.raw`a\ b \"c "d\"e" 'f\g'`, ['a b', '"c', 'd"e', String.raw`f\g`]],
  ['echo $HOME', ['echo', '$HOME']],
  ['$(a b) `c d`', ['$(a b)', '`c d`']],
  ['$("a" \'b\')', ['$("a" \'b\')']],
  ['a) b)', ['a) b)']],
  [`"a;b|c" 'd>e'`, ['a;b|c', 'd>e']],
  ['é 日本', ['é', '日本']],
])('`%s` is split as Compose splits it', (line, words) => {
  expect(readShellWords(line)).toEqual({ value: { words } });
});

test.each([
  ['migrate && serve', ['migrate'], '&& serve'],
  ['a;b', ['a'], ';b'],
  ['ä | b', ['ä'], '| b'],
  ['a>b', ['a'], '>b'],
  ['echo 2>&1', ['echo'], '>&1'],
  ['echo 1abc>x', ['echo'], '>x'],
  ['|', [], '|'],
])('of `%s` only what stands before an operator is kept', (line, words, dropped) => {
  expect(readShellWords(line)).toEqual({ value: { words, dropped } });
});

test.each(["'", '"', '\\', 'a\\', "echo 'oops", '`a', 'a)', '$(a', '(a)', 'a$(b (c))', '$ (a)'])(
  '`%s` does not pair',
  (line) => {
    expect(readShellWords(line).fault).toMatch(/^is not a command/);
  },
);
