import { expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { parseYaml } from '../../lib/reader/parse-yaml.ts';
import { SourceText } from '../../lib/reader/source-text.ts';

/** As many lines as asked for, each with its number. */
function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

const wide = `{${Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join(', ')}}`;

const HOSTILE: readonly (readonly [name: string, code: string, text: () => string])[] = [
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
  [
    'a billion laughs below overrides',
    'YAML-EXPANSION',
    () => `a0: !override [&a0 [x]]\n${lines(40, (i) => `a${i + 1}: !override [&a${i + 1} [*a${i}, *a${i}]]`)}`,
  ],
  [
    'a billion laughs with resets',
    'YAML-EXPANSION',
    () =>
      `a0: &a0 {r: !reset 1, x: 1}\n${lines(40, (i) => `a${i + 1}: &a${i + 1} {r: !reset 1, x: *a${i}, y: *a${i}}`)}`,
  ],
  ['a wide mapping merged often', 'YAML-EXPANSION', () => `a: &a ${wide}\nb:\n${lines(5000, () => '  - <<: *a')}`],
  ['a wide mapping merged often into one', 'YAML-EXPANSION', () => `a: &a ${wide}\nb:\n  <<: [${'*a, '.repeat(5000)}]`],
  [
    'aliases in deep places',
    'YAML-EXPANSION',
    () =>
      `a: &a 1\n${lines(200, (i) => `${' '.repeat(i)}${'k'.repeat(500)}:`)}\n${' '.repeat(200)}[${'*a, '.repeat(5000)}]`,
  ],
  ['a chain of aliases', 'YAML-DEPTH', () => `a0: &a0 []\n${lines(2000, (i) => `a${i + 1}: &a${i + 1} [*a${i}]`)}`],
  [
    'a chain of aliases within what is reset',
    'YAML-EXPANSION',
    () => `a0: !reset [&a0 []]\n${lines(2000, (i) => `a${i + 1}: !reset [&a${i + 1} [*a${i}]]`)}\nb: *a2000`,
  ],
  [
    'a chain of aliases within what is reset, below an override',
    'YAML-DEPTH',
    () =>
      `a0: !reset [&a0 []]\n${lines(2000, (i) => `a${i + 1}: !reset [&a${i + 1} [*a${i}]]`)}\nb: !override [*a2000]`,
  ],
  ['brackets in brackets', 'YAML-DEPTH', () => `a: ${'['.repeat(100_000)}`],
  ['braces in braces', 'YAML-DEPTH', () => `${'{a: '.repeat(100_000)}`],
  ['blocks in blocks', 'YAML-DEPTH', () => lines(2000, (i) => `${' '.repeat(i)}a:`)],
  ['lists in lists on one line', 'YAML-DEPTH', () => `a:\n  ${'- '.repeat(100_000)}`],
  ['keys of keys', 'YAML-DEPTH', () => '? '.repeat(100_000)],
  ['a file of 10 MB', 'YAML-SIZE', () => `a: ${'b'.repeat(10_000_000)}`],
  ['a million values', 'YAML-SIZE', () => `a: [${'b,'.repeat(1_100_000)}]`],
  ['a long word of colons', 'YAML-SYNTAX', () => `a: ${':'.repeat(1_000_000)}`],
  ['a quote that nobody closes', 'YAML-SYNTAX', () => `a: "${'b \n'.repeat(300_000)}`],
  ['brackets that nobody closes', 'YAML-SYNTAX', () => `a: [${'b, '.repeat(100_000)}`],
  ['a program', 'YAML-CHARACTER', () => '\x7fELF\x02\x01\x01\0\0\0'],
];

/** Of the processor, so that a busy machine does not count. */
function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function codesOf(text: string): readonly string[] {
  const findings: Finding[] = [];
  parseYaml(new SourceText('/compose.yaml', text), (finding) => findings.push(finding));
  expect(findings.every(({ origin }) => origin?.location?.position() !== undefined)).toBe(true);
  return findings.map(({ code }) => code);
}

test.each(HOSTILE)('%s end in one finding', (_, code, text) => {
  const source = text();
  const start = process.cpuUsage();
  expect(codesOf(source)).toEqual([code]);
  expect(millisecondsSince(start)).toBeLessThan(2000);
});

test('of ten thousand equal keys, a hundred are told', () => {
  expect(codesOf('a: b\n'.repeat(10_000))).toEqual(Array.from({ length: 100 }, () => 'YAML-DUPLICATE'));
});

test.each([
  [
    'ten thousand services',
    () =>
      `x: &x {a: b}\nservices:\n${lines(10_000, (i) => `  s${i}:\n    <<: *x\n    image: i:${i}\n    ports:\n      - "80:80"\n    environment:\n      A: "${i}"`)}`,
  ],
  ['a long text', () => `a: |\n${'  text of a file: # and more\n'.repeat(30_000)}`],
  ['a long line', () => `a: ${'b:c '.repeat(200_000)}`],
  ['a long list of comments', () => '# a: b\n'.repeat(100_000)],
])('%s are read in time', (_, text) => {
  const source = text();
  const start = process.cpuUsage();
  expect(codesOf(source)).toEqual([]);
  expect(millisecondsSince(start)).toBeLessThan(2000);
});
