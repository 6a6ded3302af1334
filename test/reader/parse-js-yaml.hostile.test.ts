import { describe, expect, test } from 'vitest';
import type { JsYamlDialect } from '../../lib/reader/parse-js-yaml.ts';
import { expectInTime, HOSTILE, lines, LONG } from './hostile-yaml.ts';
import { read } from './js-yaml/outcomes.ts';

/** What is hostile to js-yaml, whose code may differ between version 4 and version 5. */
const HOSTILE_HERE: readonly (readonly [name: string, code: string, text: () => string, five?: string])[] = [
  [
    'a long list that is often a key',
    'YAML-EXPANSION',
    () => `a: &a [${'x,'.repeat(10_000)}]\nb:\n${lines(20_000, () => '- {*a : 1}')}`,
    'YAML-KEY',
  ],
  ['many documents', 'YAML-DOCUMENTS', () => '---\n'.repeat(100_000)],
];

describe.each(['4.1', '4.3', '5.4'] as const satisfies readonly JsYamlDialect[])('in dialect %s', (dialect) => {
  const here = HOSTILE_HERE.map(
    ([name, code, text, five = code]) => [name, dialect === '5.4' ? five : code, text] as const,
  );

  test.each([...HOSTILE, ...here])('%s ends in one finding', (_, code, text) => {
    const source = text();
    expectInTime(() => expect(read(source, dialect).findings.map((finding) => finding.code)).toEqual([code]));
  });

  test.each(LONG)('%s is read in time', (_, text) => {
    const source = text();
    expectInTime(() => expect(read(source, dialect).findings).toEqual([]));
  });
});
