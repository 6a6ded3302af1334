import { expect } from 'vitest';

/** As many lines as asked for, each with its number. */
export function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

const wide = `{${Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join(', ')}}`;

/** What ends in one finding, of this code, whoever reads it. */
export const HOSTILE: readonly (readonly [name: string, code: string, text: () => string])[] = [
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
  ['a chain of aliases', 'YAML-DEPTH', () => `a0: &a0 []\n${lines(2000, (i) => `a${i + 1}: &a${i + 1} [*a${i}]`)}`],
  ['brackets in brackets', 'YAML-DEPTH', () => `a: ${'['.repeat(100_000)}`],
  ['braces in braces', 'YAML-DEPTH', () => `${'{a: '.repeat(100_000)}`],
  ['blocks in blocks', 'YAML-DEPTH', () => lines(2000, (i) => `${' '.repeat(i)}a:`)],
  ['lists in lists on one line', 'YAML-DEPTH', () => `a:\n  ${'- '.repeat(100_000)}`],
  ['keys of keys', 'YAML-DEPTH', () => '? '.repeat(100_000)],
  ['a file of 10 MB', 'YAML-SIZE', () => `a: ${'b'.repeat(10_000_000)}`],
  ['a million values', 'YAML-SIZE', () => `a: [${'b,'.repeat(1_100_000)}]`],
  ['a long word of colons', 'YAML-SYNTAX', () => `a: ${':'.repeat(1_000_000)}`],
  ['brackets that nobody closes', 'YAML-SYNTAX', () => `a: [${'b, '.repeat(100_000)}`],
  ['a program', 'YAML-CHARACTER', () => '\x7fELF\x02\x01\x01\0\0\0'],
  ['a list in itself', 'YAML-CYCLE', () => 'a: &a [[*a]]'],
  ['a mapping in itself', 'YAML-CYCLE', () => '&a\nb: {c: *a}'],
  ['a quote that nobody closes', 'YAML-SYNTAX', () => `a: "${'b \n '.repeat(300_000)}`],
  ['a quote that nobody closes, at the margin', 'YAML-SYNTAX', () => `a: "${'b \n'.repeat(300_000)}`],
  ['many byte order marks', 'YAML-SYNTAX', () => `a: b\n${'\ufeff # c\n'.repeat(100_000)}`],
  ['many tags', 'YAML-SYNTAX', () => '!a\n'.repeat(100_000)],
];

/** What takes long to read, and is nothing bad. */
export const LONG: readonly (readonly [name: string, text: () => string])[] = [
  ['a long text', () => `a: |\n${'  text of a file: # and more\n'.repeat(30_000)}`],
  ['a long line', () => `a: ${'b:c '.repeat(200_000)}`],
  ['a hundred thousand keys', () => lines(100_000, (i) => `k${i}: v`)],
  ['a long number', () => `a: 0x${'f'.repeat(1_000_000)}`],
  ['many line ends', () => `a: b${'\n'.repeat(1_000_000)} c`],
  ['many comments', () => `${'# a: b\n'.repeat(100_000)}a: b`],
];

/** Sees that the work takes less than two seconds of the processor: a busy machine does not count. */
export function expectInTime(work: () => void): void {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(2000);
}
