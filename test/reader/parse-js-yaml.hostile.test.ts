import { describe, expect, test } from 'vitest';
import type { JsYamlDialect } from '../../lib/reader/parse-js-yaml.ts';
import { read } from './js-yaml/outcomes.ts';

/** As many lines as asked for, each with its number. */
function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

const wide = `{${Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join(', ')}}`;

/** What ends in one fault, whose code may differ between version 4 and version 5. */
const HOSTILE: readonly (readonly [name: string, code: string, text: () => string, five?: string])[] = [
  [
    'a billion laughs of lists',
    'YAML-EXPANSION',
    () => `a0: &a0 [x]\n${lines(40, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`)}`,
  ],
  [
    'a billion laughs of mappings',
    'YAML-EXPANSION',
    () => `a0: &a0 {x: 1}\n${lines(40, (i) => `a${i + 1}: &a${i + 1} {l: *a${i}, r: *a${i}}`)}`,
  ],
  ['a wide mapping merged often', 'YAML-EXPANSION', () => `a: &a ${wide}\nb:\n${lines(5000, () => '  - <<: *a')}`],
  ['a wide mapping merged often into one', 'YAML-EXPANSION', () => `a: &a ${wide}\nb:\n  <<: [${'*a, '.repeat(5000)}]`],
  [
    'a long list that is often a key',
    'YAML-EXPANSION',
    () => `a: &a [${'x,'.repeat(10_000)}]\nb:\n${lines(20_000, () => '- {*a : 1}')}`,
    'YAML-KEY',
  ],
  ['a chain of aliases', 'YAML-DEPTH', () => `a0: &a0 []\n${lines(2000, (i) => `a${i + 1}: &a${i + 1} [*a${i}]`)}`],
  ['a list in itself', 'YAML-CYCLE', () => 'a: &a [[*a]]'],
  ['a mapping in itself', 'YAML-CYCLE', () => '&a\nb: {c: *a}'],
  ['brackets in brackets', 'YAML-DEPTH', () => `a: ${'['.repeat(100_000)}`],
  ['braces in braces', 'YAML-DEPTH', () => `${'{a: '.repeat(100_000)}`],
  ['blocks in blocks', 'YAML-DEPTH', () => lines(2000, (i) => `${' '.repeat(i)}a:`)],
  ['lists in lists on one line', 'YAML-DEPTH', () => `a:\n  ${'- '.repeat(100_000)}`],
  ['keys of keys', 'YAML-DEPTH', () => '? '.repeat(100_000)],
  ['a file of 10 MB', 'YAML-SIZE', () => `a: ${'b'.repeat(10_000_000)}`],
  ['a million values', 'YAML-SIZE', () => `a: [${'b,'.repeat(1_100_000)}]`],
  ['a long word of colons', 'YAML-SYNTAX', () => `a: ${':'.repeat(1_000_000)}`],
  ['a quote that nobody closes', 'YAML-SYNTAX', () => `a: "${'b \n '.repeat(300_000)}`],
  ['brackets that nobody closes', 'YAML-SYNTAX', () => `a: [${'b, '.repeat(100_000)}`],
  ['many documents', 'YAML-DOCUMENTS', () => '---\n'.repeat(100_000)],
  ['many byte order marks', 'YAML-SYNTAX', () => `a: b\n${'\ufeff # c\n'.repeat(100_000)}`],
  ['many tags', 'YAML-SYNTAX', () => '!a\n'.repeat(100_000)],
  ['a program', 'YAML-CHARACTER', () => '\x7fELF\x02\x01\x01\0\0\0'],
];

/** What takes long to read, and is nothing bad. */
const LONG: readonly (readonly [name: string, text: () => string])[] = [
  ['a hundred thousand keys', () => lines(100_000, (i) => `k${i}: v`)],
  ['a long text', () => `a: |\n${'  text of a file: # and more\n'.repeat(30_000)}`],
  ['a long line', () => `a: ${'b:c '.repeat(200_000)}`],
  ['a long number', () => `a: 0x${'f'.repeat(1_000_000)}`],
  ['many line ends', () => `a: b${'\n'.repeat(1_000_000)} c`],
  ['many comments', () => `${'# a: b\n'.repeat(100_000)}a: b`],
];

/** Milliseconds of the processor, so that a busy machine does not count. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe.each(['4.1', '4.3', '5.4'] as const satisfies readonly JsYamlDialect[])('in dialect %s', (dialect) => {
  const rows = HOSTILE.map(([name, code, text, five = code]) => [name, dialect === '5.4' ? five : code, text] as const);

  test.each(rows)('%s ends in one finding', (_, code, text) => {
    const source = text();
    const time = timeOf(() => {
      const codes = read(source, dialect).findings.map((finding) => finding.code);
      expect(codes).toEqual([code]);
    });
    expect(time).toBeLessThan(2000);
  });

  test.each(LONG)('%s is read in time', (_, text) => {
    const source = text();
    const time = timeOf(() => expect(read(source, dialect).findings).toEqual([]));
    expect(time).toBeLessThan(2000);
  });
});
