import { describe, expect, test } from 'vitest';
import { disagreement, outcome, REAL } from './outcomes.ts';

const [SYNTAX, TAB] = ['YAML-SYNTAX', 'YAML-TAB'];

/** What blocks are in 4.1, 4.3, and since 5. */
const BLOCKS: readonly (readonly [text: string, old: unknown, later?: unknown, five?: unknown])[] = [
  ['-\n- a\n-', [null, 'a', null]],
  ['- &a\n- b', [null, 'b']],
  ['- - a\n  - b\n- c', [['a', 'b'], 'c']],
  ['- a: b\n  c: d\n-\n  e', [{ a: 'b', c: 'd' }, 'e']],
  ['a:\n- b\n-\n  - c\nd:\n  - e', { a: ['b', ['c']], d: ['e'] }],
  ['a:\n  - b\n - c', SYNTAX],
  ['- a\n- b: c\n - d', SYNTAX],
  ['-\ta', ['a']],
  ['-\t- a', SYNTAX, SYNTAX, TAB],
  ['- \ta: b', SYNTAX],
  ['a:\n\t- b', TAB, TAB, TAB],
  ['a:\tb', { a: 'b' }],
  ['a:\n \tb', { a: 'b' }],
  ['a:\n\tb', TAB],
  ['? a\n: b\n? c\nd: e\n?\n:', { a: 'b', c: null, d: 'e', null: null }],
  ['? - a\n: - b', { a: ['b'] }, { a: ['b'] }, 'YAML-KEY'],
  ['? a: b\n: c', { '[object Object]': 'c' }, { '[object Object]': 'c' }, 'YAML-KEY'],
  ['a\n: b', SYNTAX],
  ['a\nb: c', SYNTAX],
  ['"a\n b": c', SYNTAX],
  ['a: b\n c\n\n d', { a: 'b c\nd' }],
  ['a: b # c\n d', SYNTAX],
  ['a: b\n# c\n d: e', SYNTAX],
  [`${'a'.repeat(2000)}: b`, { ['a'.repeat(2000)]: 'b' }],
  ['a: &b\n&c d: e', SYNTAX, { a: null, d: 'e' }],
  ['a: &b\n  &c d: e', SYNTAX, { a: { d: 'e' } }],
  ['a: !!map\n  !!str b: c', SYNTAX, { a: { b: 'c' } }],
  ['a: !!map &b\n  c: d\ne: *b', { a: { c: 'd' }, e: { c: 'd' } }],
  ['- &a b: c\n  d: *a', SYNTAX, [{ b: 'c', d: 'b' }]],
  ['- &a [b]: c', SYNTAX],
  ['a: *b', 'YAML-ALIAS'],
  ['a: &b 1\n*b : c', { a: 1, 1: 'c' }],
  ['a: &b 1\nc: *b\n  d', SYNTAX],
  ['a: &b 1\nc: *b d', SYNTAX],
];

/** What stands between brackets. */
const FLOWS: typeof BLOCKS = [
  ['[a, [b], {c: d}, ]', ['a', ['b'], { c: 'd' }]],
  ['[a b, c: d, ? e, ? f : g, : h]', ['a b', { c: 'd' }, { e: null }, { f: 'g' }, { null: 'h' }]],
  ['{a, b: , ? c, : d, "e":f}', { a: null, b: null, c: null, null: 'd', e: 'f' }],
  ['[? a\n : b]', [{ a: 'b' }]],
  ['{? a\n : b}', { a: 'b' }],
  ['[a\n : b]', SYNTAX],
  ['[a\n b]', ['a b']],
  ['[a, # b\n c]', ['a', 'c']],
  ['[a]b', SYNTAX],
  ['[a b: c d]', [{ 'a b': 'c d' }]],
  ['{a: b: c}', SYNTAX],
  ['{a:b}', { 'a:b': null }],
  ['{a: [b}]', SYNTAX],
  ['[- a]', SYNTAX],
  ['[-a, ?b, :c]', ['-a', '?b', ':c']],
  ['[|\n a]', SYNTAX],
  ['a: [\n  b\n  ]', { a: ['b'] }],
  ['a: {\n\tb: c}', { a: { b: 'c' } }, { a: { b: 'c' } }, SYNTAX],
];

/** What stands around a document. */
const DOCUMENTS: typeof BLOCKS = [
  ['--- a', 'a'],
  ['--- # a\nb', 'b'],
  ['---\na: b\n...\n# c\n', { a: 'b' }],
  ['a\n... b', 'YAML-DOCUMENTS', 'YAML-DOCUMENTS', SYNTAX],
  ['---\n---', 'YAML-DOCUMENTS'],
  ['--- |\n a\n--- b', 'YAML-DOCUMENTS'],
  ['a: b\n--- c', 'YAML-DOCUMENTS'],
  [' a: b\n c: d', { a: 'b', c: 'd' }],
  [' a: b\nc: d', SYNTAX],
  ['\ufeff a: b', { a: 'b' }],
  ['a: b\n\ufeff%YAML 1.2\n---\nc', SYNTAX, SYNTAX, 'YAML-DOCUMENTS'],
  ['a\n\ufeffb', 'a \ufeffb'],
  ['%YAML 1.2\n%FOO a b # c\n---\na', 'a'],
  ['%YAML 1.2\na', SYNTAX],
  ['%YAML 1.2\n%YAML 1.2\n---\na', 'YAML-DIRECTIVE'],
  ['%YAML 1.2 b\n---\na', 'YAML-DIRECTIVE'],
  ['%TAG !e! tag:a,2000:\n%TAG !e! tag:a,2000:\n---\na', 'YAML-DIRECTIVE'],
  ['%TAG !e! tag:yaml.org,2002:\n---\n!e!int "1"', 1],
  ['%TAG ! tag:yaml.org,2002:\n---\n!int "1"', 1],
  ['%TAG !1! tag:yaml.org,2002:\n---\n!1!int "1"', 'YAML-DIRECTIVE', 1],
  ['%TAG !e! !\n---\n!e! 1', '1', '1', 'YAML-TAG'],
  ['%TAG e a\n---\nb', 'YAML-DIRECTIVE'],
  ['!e!int "1"', SYNTAX],
  ['% a\n---\nb', 'YAML-DIRECTIVE'],
  ['a: %b', SYNTAX],
];

describe.each([
  ['blocks', BLOCKS],
  ['brackets', FLOWS],
  ['documents', DOCUMENTS],
])('%s', (_, texts) => {
  const rows = texts.map(([text, old, later = old, five = later]) => [text, [old, later, five, five]] as const);

  test.each(rows)('%j', (text, values) => {
    expect((['4.1', '4.3', '5.4', '5.5'] as const).map((dialect) => outcome(text, dialect))).toEqual(values);
    for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
  });
});
