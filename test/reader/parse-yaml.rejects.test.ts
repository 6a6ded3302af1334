import { expect, test } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../lib/core/diagnostic-codes.ts';
import type { Finding } from '../../lib/core/finding.ts';
import { parseYaml } from '../../lib/reader/parse-yaml.ts';
import { SourceText } from '../../lib/reader/source-text.ts';
import { YAML_REJECTS } from './yaml-rejects.ts';

/** The findings of a text: where they are, their code, and what they say. */
function told(text: string): readonly string[] {
  const findings: Finding[] = [];
  parseYaml(new SourceText('/compose.yaml', text), (finding) => findings.push(finding));
  return findings.map(({ code, message, origin }) => {
    const { line, column } = origin?.location?.position() ?? { line: 0, column: 0 };
    return `${line}:${column} ${code} ${message}`;
  });
}

test.each(YAML_REJECTS)('%j', (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

test('every fault of keys and values is told, and where the first of two equal keys is', () => {
  const findings: Finding[] = [];
  const text = 'a:\n  1: b\n  c: !!int d\n  c: e\nf: {<<: g, h: i, h: j}';
  parseYaml(new SourceText('/compose.yaml', text), (finding) => findings.push(finding));
  expect(findings.map(({ code, path }) => [code, path])).toEqual([
    ['YAML-DUPLICATE', ['a']],
    ['YAML-TAG', ['a', 'c']],
    ['YAML-KEY', ['a']],
    ['YAML-DUPLICATE', ['f']],
    ['YAML-MERGE', ['f', '<<']],
  ]);
  expect(findings[0]?.first?.position()).toEqual({ file: '/compose.yaml', line: 3, column: 3 });
});

test('every code of YAML is told by some text', () => {
  const codes = Object.keys(DIAGNOSTIC_CODES).filter((code) => code.startsWith('YAML-'));
  const limits = ['YAML-SIZE', 'YAML-DEPTH', 'YAML-EXPANSION'];
  const ofConfigFiles = ['YAML-DOCUMENTS', 'YAML-EMPTY'];
  const told = YAML_REJECTS.map(([, line]) => line.split(' ')[1]);
  expect(new Set([...told, ...limits, ...ofConfigFiles])).toEqual(new Set(codes));
});
