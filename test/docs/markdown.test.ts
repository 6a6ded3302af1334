import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code, table } from '../../lib/docs/markdown.ts';

describe('a cell', () => {
  const inTable = (text: string) => table(['a'], [[text]]).split('\n')[2];

  test.each([
    ['text as it is', 'a *b* `c`', 'a *b* `c`'],
    ['a pipe, escaped', 'a | b', String.raw`a \| b`],
    ['pipes in a row', '||', String.raw`\|\|`],
    ['a backslash before a pipe', String.raw`a\|b`, String.raw`a\\\|b`],
    ['a backslash elsewhere', String.raw`C:\lab`, String.raw`C:\lab`],
    ['a line break as a blank', 'a\nb', 'a b'],
    ['a line break of Windows', 'a\r\nb', 'a b'],
    ['a line break of old', 'a\rb', 'a b'],
    ['a paragraph', 'a  \n\n  b', 'a b'],
    ['nothing', '', ''],
  ])('holds %s', (_, text, expected) => {
    expect(inTable(text)).toBe(`| ${expected} |`);
  });

  test('never ends early, whatever it holds', () => {
    const text = fc.string({ unit: fc.constantFrom('|', '\\', '\n', '\r', ' ', 'a', '`') });
    fc.assert(
      fc.property(text, (value) => {
        const row = inTable(value) ?? '';
        // As readers of Markdown do: a backslash takes the next character with it.
        const unescaped = row.replaceAll(/\\[\\|]/g, '');
        expect(table(['a'], [[value]]).split(/[\n\r]/)).toHaveLength(3);
        expect(unescaped.match(/\|/g)).toHaveLength(2);
      }),
    );
  });
});

test('a table has its columns, a rule and its rows', () => {
  expect(
    table(
      ['What', 'Why'],
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ),
  ).toBe('| What | Why |\n| --- | --- |\n| a | b |\n| c |  |');
});

test.each([
  ['a word', 'web', '`web`'],
  ['nothing', '', ''],
  ['a backtick within', 'Host(`a`) or b', '``Host(`a`) or b``'],
  ['a backtick at its begin', '`a', '`` `a ``'],
  ['a backtick at its end', 'a`', '`` a` ``'],
  ['backticks at both ends', '`a`', '`` `a` ``'],
  ['two backticks in a row', 'a``b', '```a``b```'],
])('a code span holds %s', (_, text, expected) => {
  expect(code(text)).toBe(expected);
});
