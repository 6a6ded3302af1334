import { expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { parseRawEnv } from '../../lib/reader/raw-env.ts';
import { SourceText } from '../../lib/reader/source-text.ts';
import { lineOf } from './node-of.ts';

function read(text: string, earlier?: ReadonlyMap<string, string>) {
  const told: string[] = [];
  const tell = (finding: Finding) => void told.push(lineOf(finding));
  const lookup = (name: string) => (name === 'SET' ? 'value' : undefined);
  return { values: [...parseRawEnv(new SourceText('/proj/a.env', text), lookup, tell, earlier)], told };
}

test.each([
  ['quotes and dollar signs', `A="$B" 'c' # d`, [['A', `"$B" 'c' # d`]]],
  ['spaces at its end, not those before the name', '  A= b \t\n', [['A', ' b \t']]],
  ['equals signs', 'A==b=', [['A', '=b=']]],
  ['nothing', 'A=', [['A', '']]],
])('a value keeps %s', (_, text, values) => {
  expect(read(text)).toEqual({ values, told: [] });
});

test('comments, empty lines, ends of lines of Windows and a byte order mark are no part of it', () => {
  expect(read('\uFEFFA=1\r\n\n  # x\n#y=z\nB=2').values).toEqual([
    ['A', '1'],
    ['B', '2'],
  ]);
});

test('a name alone takes the value of the environment, if it has one', () => {
  expect(read('SET\nGONE').values).toEqual([['SET', 'value']]);
});

test('later values win, over those of earlier files too', () => {
  expect(
    read(
      'A=2\nA=3',
      new Map([
        ['A', '1'],
        ['B', '1'],
      ]),
    ).values,
  ).toEqual([
    ['A', '3'],
    ['B', '1'],
  ]);
});

test.each([
  ['no name', 'A=1\n=b', '2:1 ENV-SYNTAX : a line has no name before the `=`'],
  ['a space in the name', 'A B=1', '1:1 ENV-SYNTAX : the name of a variable holds a space'],
  ['a space after the name', 'A=1\r\nB\t=1', '2:1 ENV-SYNTAX : the name of a variable holds a space'],
  ['too many bytes', `A=${'é'.repeat(32_767)}`, '1:1 ENV-SYNTAX : a line is longer than Compose reads'],
])('a line with %s is refused', (_, text, line) => {
  expect(read(text).told).toEqual([`a.env:${line}`]);
});

test('a line may have 65,535 bytes', () => {
  expect(read(`A=${'x'.repeat(65_533)}\nB=1`).told).toEqual([]);
});
