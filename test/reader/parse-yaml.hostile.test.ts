import { expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { parseYaml } from '../../lib/reader/parse-yaml.ts';
import { SourceText } from '../../lib/reader/source-text.ts';
import { expectInTime, HOSTILE, lines, LONG } from './hostile-yaml.ts';

/** What is hostile to a reader that resets and overrides. */
const HOSTILE_HERE: typeof HOSTILE = [
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
  [
    'aliases in deep places',
    'YAML-EXPANSION',
    () =>
      `a: &a 1\n${lines(200, (i) => `${' '.repeat(i)}${'k'.repeat(500)}:`)}\n${' '.repeat(200)}[${'*a, '.repeat(5000)}]`,
  ],
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
];

const LONG_HERE: typeof LONG = [
  [
    'ten thousand services',
    () =>
      `x: &x {a: b}\nservices:\n${lines(10_000, (i) => `  s${i}:\n    <<: *x\n    image: i:${i}\n    ports:\n      - "80:80"\n    environment:\n      A: "${i}"`)}`,
  ],
  ['a long list of comments', () => '# a: b\n'.repeat(100_000)],
];

function codesOf(text: string): readonly string[] {
  const findings: Finding[] = [];
  parseYaml(new SourceText('/compose.yaml', text), (finding) => findings.push(finding));
  expect(findings.every(({ origin }) => origin?.location?.position() !== undefined)).toBe(true);
  return findings.map(({ code }) => code);
}

test.each([...HOSTILE, ...HOSTILE_HERE])('%s ends in one finding', (_, code, text) => {
  const source = text();
  expectInTime(() => expect(codesOf(source)).toEqual([code]));
});

test('of ten thousand equal keys, a hundred are told', () => {
  expect(codesOf('a: b\n'.repeat(10_000))).toEqual(Array.from({ length: 100 }, () => 'YAML-DUPLICATE'));
});

test.each([...LONG, ...LONG_HERE])('%s is read in time', (_, text) => {
  const source = text();
  expectInTime(() => expect(codesOf(source)).toEqual([]));
});
