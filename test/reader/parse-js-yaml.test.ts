import { describe, expect, test } from 'vitest';
import type { Node } from '../../lib/reader/node.ts';
import type { JsYamlDialect } from '../../lib/reader/parse-js-yaml.ts';
import { disagreement, faultOf, outcome, read, REAL } from './js-yaml/outcomes.ts';

const ALL: readonly JsYamlDialect[] = ['4.1', '4.3', '5.4', '5.5'];

/** What each dialect makes of a text, where they differ: a value, or the code of a fault. */
const DIFFERENCES: readonly (readonly [text: string, old: unknown, later: unknown, five: unknown, newest?: unknown])[] =
  [
    ['', undefined, undefined, 'YAML-EMPTY'],
    ['\n', undefined, undefined, 'YAML-EMPTY'],
    ['\n\n', null, null, 'YAML-EMPTY'],
    ['# c', null, null, 'YAML-EMPTY'],
    ['...\n', null, null, 'YAML-EMPTY'],
    ['a: 1_000', { a: 1000 }, { a: '1_000' }, { a: '1_000' }],
    ['a: 0x1_F', { a: 31 }, { a: '0x1_F' }, { a: '0x1_F' }],
    ['a: 1e400', { a: Infinity }, { a: '1e400' }, { a: '1e400' }],
    ['a: -.5', { a: '-.5' }, { a: '-.5' }, { a: -0.5 }],
    ['a: -0', { a: 0 }, { a: 0 }, { a: -0 }],
    ['a: 0b11', { a: 3 }, { a: 3 }, { a: '0b11' }],
    ['a: -0x1F', { a: -31 }, { a: -31 }, { a: '-0x1F' }],
    ['a: 2001-02-03', { a: new Date('2001-02-03') }, { a: new Date('2001-02-03') }, { a: '2001-02-03' }],
    ['a: !!binary AQID', { a: Uint8Array.of(1, 2, 3) }, { a: Uint8Array.of(1, 2, 3) }, 'YAML-TAG'],
    ['a: !!set {b, c}', { a: { b: null, c: null } }, { a: { b: null, c: null } }, 'YAML-TAG'],
    ['a: !!omap [b: 1]', { a: [{ b: 1 }] }, { a: [{ b: 1 }] }, 'YAML-TAG'],
    ['a: !!pairs [b: 1]', { a: [['b', 1]] }, { a: [['b', 1]] }, 'YAML-TAG'],
    ['a: !!null ""', 'YAML-TAG', 'YAML-TAG', { a: null }],
    ['a: !!str\n  1', { a: 1 }, { a: 1 }, { a: '1' }],
    ['a: !!int\n  1', 'YAML-TAG', 'YAML-TAG', { a: 1 }],
    ['a: !!str\n  |\n  b', { a: 'b\n' }, { a: 'b\n' }, { a: 'b\n' }],
    ['a: !!int\n  |\n  1', { a: '1\n' }, { a: '1\n' }, 'YAML-TAG'],
    ['[!!str, a]', 'YAML-SYNTAX', 'YAML-SYNTAX', ['', 'a']],
    [
      'a: &a {b: 1}\nc: {<<: *a}',
      { a: { b: 1 }, c: { b: 1 } },
      { a: { b: 1 }, c: { b: 1 } },
      { a: { b: 1 }, c: { '<<': { b: 1 } } },
    ],
    ['a: {<<: b}', 'YAML-MERGE', 'YAML-MERGE', { a: { '<<': 'b' } }],
    ['[a, b]: 1', { 'a,b': 1 }, { 'a,b': 1 }, 'YAML-KEY'],
    ['{a: b}: 1', { '[object Object]': 1 }, { '[object Object]': 1 }, 'YAML-KEY'],
    ['&a b: 1', 'YAML-SYNTAX', { b: 1 }, { b: 1 }],
    ['- !!str a: 1', 'YAML-SYNTAX', [{ a: 1 }], [{ a: 1 }]],
    ['--- a: 1', { a: 1 }, { a: 1 }, 'YAML-SYNTAX'],
    ['---a: 1', { a: 1 }, { a: 1 }, { '---a': 1 }],
    [': 1', 'YAML-SYNTAX', 'YAML-SYNTAX', { null: 1 }],
    ['a: "b"#c', { a: 'b' }, { a: 'b' }, 'YAML-SYNTAX'],
    ['a: "b  \n c"', { a: 'b   c' }, { a: 'b c' }, { a: 'b c' }],
    ['a: "b\nc"', { a: 'b c' }, { a: 'b c' }, 'YAML-SYNTAX'],
    ['a: [\n]', { a: [] }, { a: [] }, 'YAML-SYNTAX'],
    ['{a\n: 1}', 'YAML-SYNTAX', 'YAML-SYNTAX', { a: 1 }],
    ['|\na', 'a\n', 'YAML-SYNTAX', 'a\n'],
    ['a:\n  -\n - b', { a: [null, 'b'] }, { a: [null, 'b'] }, 'YAML-SYNTAX'],
    ['a: ,b', 'YAML-SYNTAX', 'YAML-SYNTAX', { a: ',b' }, 'YAML-SYNTAX'],
    ['a: ]', 'YAML-SYNTAX', 'YAML-SYNTAX', { a: ']' }, 'YAML-SYNTAX'],
    ['a: |\n   \nb: 1', { a: '', b: 1 }, { a: '', b: 1 }, 'YAML-SYNTAX', { a: '', b: 1 }],
    ['a: &a [*a]', 'YAML-CYCLE', 'YAML-CYCLE', 'YAML-CYCLE'],
  ];

describe('the dialects differ', () => {
  const rows = DIFFERENCES.map(
    ([text, old, later, five, newest = five]) => [text, [old, later, five, newest]] as const,
  );

  test.each(rows)('%j', (text, values) => {
    expect(ALL.map((dialect) => outcome(text, dialect))).toEqual(values);
    for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
  });
});

/** What all dialects make the same of. */
const ALIKE: readonly (readonly [text: string, value: unknown])[] = [
  ['---', null],
  ['{}', {}],
  ['a', 'a'],
  ['- 1\n- [2]\n- - 3', [1, [2], [3]]],
  ['a: b\nc:\n  d:\n  - e\nf:', { a: 'b', c: { d: ['e'] }, f: null }],
  ['\ufeffa: b', { a: 'b' }],
  ['a: yes\nb: No\nc: on', { a: 'yes', b: 'No', c: 'on' }],
  ['a: 017\nb: 0o17\nc: 1e2\nd: 1.', { a: 17, b: 15, c: 100, d: 1 }],
  ['1: a\n1.0e1: b\ntrue: c\n~: d', { 1: 'a', 10: 'b', true: 'c', null: 'd' }],
  ['? a\n: b\n? c', { a: 'b', c: null }],
  ['a: b\r\nc: d\re: f', { a: 'b', c: 'd', e: 'f' }],
  ['a: b\x85c\u2028d', { a: 'b\x85c\u2028d' }],
  ['{"a":[1,"b\\/\\u0041"],"c" :{}}', { a: [1, 'b/A'], c: {} }],
  ['{\n\t"a": 1\n}', { a: 1 }],
  ['a: http://b:1/c#d', { a: 'http://b:1/c#d' }],
  ['a: &a [1]\nb: *a', { a: [1], b: [1] }],
  ['a: ! 1', { a: '1' }],
  ['%YAML 1.1\n---\na: b\n...', { a: 'b' }],
  ['%TAG !e! tag:yaml.org,2002:\n---\na: !e!str 1', { a: '1' }],
  ['"__proto__": 1', JSON.parse('{"__proto__": 1}')],
];

test.each(ALIKE)('%j reads alike in all dialects', (text, value) => {
  expect(ALL.map((dialect) => outcome(text, dialect))).toEqual(ALL.map(() => value));
  for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
});

/** What no dialect reads, and where that is told. */
const FAULTS: readonly (readonly [text: string, fault: string])[] = [
  ['a: 1\nb: 2\na: 3', '3:1 YAML-DUPLICATE: the key `a` stands twice in one mapping'],
  ['{"a": {"b": 1, "b": 2}}', '1:16 YAML-DUPLICATE: the key `b` stands twice in one mapping'],
  ['a:\n\tb: 1', '2:1 YAML-TAB: a tab stands where only spaces can indent'],
  ['a: b: c', '1:5 YAML-SYNTAX: a `:` cannot stand here'],
  ['a: 1\n  b: 2', '2:4 YAML-SYNTAX: a `:` cannot stand here'],
  ['a:\n    b: 1\n  c: 2', '3:3 YAML-SYNTAX: this line is indented unlike what it belongs to'],
  ['- a\n  - b: c', '2:6 YAML-SYNTAX: a `:` cannot stand here'],
  ['a: "b" c', '1:8 YAML-SYNTAX: more stands behind a value'],
  ['- a: 1\nb', '2:1 YAML-SYNTAX: more stands behind a value'],
  ['a: 1\nb', '2:1 YAML-SYNTAX: a key should stand here, and no `:` follows it on its line'],
  ['a: *b', '1:4 YAML-ALIAS: an alias names an anchor that does not stand above it'],
  ['a: !b c', '1:7 YAML-TAG: the tag before this value is unknown'],
  ['a: !!int b', '1:10 YAML-TAG: this value is no `!!int`'],
  ['a: 1\n---\nb: 2', '2:1 YAML-DOCUMENTS: a second document begins here, and only one is read'],
  ['%YAML 2.0\n---\na: 1', '1:1 YAML-DIRECTIVE: `%YAML` stands before a version that nobody reads'],
  ['a: "b\n\n', '1:4 YAML-SYNTAX: a quote is never closed'],
  ['a: [b\n', '1:4 YAML-SYNTAX: a bracket is never closed'],
  ['a: [b c\n  d: e f: g]', '2:4 YAML-SYNTAX: a comma or a closing bracket is missing before this'],
  ['a: [,]', '1:5 YAML-SYNTAX: a value is missing before this comma'],
  ['a: "\\q"', '1:5 YAML-SYNTAX: a backslash stands before a character that makes no escape with it'],
  ['a: b\x07', '1:5 YAML-CHARACTER: the character U+0007 cannot stand here'],
  ['a: b\ud800', '1:5 YAML-CHARACTER: bytes stand here that are no UTF-8'],
  ['a: b\0', '1:5 YAML-CHARACTER: the character U+0000 cannot stand here'],
  ['a: @b', '1:4 YAML-SYNTAX: no value can begin with `@`'],
  ['a: | b', '1:6 YAML-SYNTAX: a block of text begins here, and more stands on its line'],
];

test.each(FAULTS)('of %j it is told: %s', (text, fault) => {
  for (const dialect of ALL) expect(faultOf(text, dialect)).toBe(fault);
  for (const [dialect, real] of REAL) expect(disagreement(text, dialect, real)).toBeUndefined();
});

test('of a key that stands twice, the first place is told too', () => {
  const [finding] = read('a: 1\nb: 2\n"a": 3', '5.4').findings;
  expect(finding?.first?.position()).toMatchObject({ line: 1, column: 1 });
});

test.each(['*hunter2', '&hunter2 *a', '!hunter2', '!!hunter2 x', '"hunter2\\q"', '@hunter2', '|hunter2', '[hunter2'])(
  'what may be a secret is in no message: %s',
  (value) => {
    for (const dialect of ALL) {
      const { findings } = read(`clientSecret: ${value}`, dialect);
      expect(JSON.stringify(findings.map(({ message, hint }) => [message, hint]))).not.toContain('hunter2');
      expect(findings).toHaveLength(1);
    }
  },
);

/** Where the values and keys of a text stand: `line:column path`. */
function placesOf(node: Node | undefined, path = ''): readonly string[] {
  if (node === undefined) return [];
  const spell = ({ place }: Pick<Node, 'place'>) => `${place.position().line}:${place.position().column}`;
  const below =
    node.kind === 'list'
      ? node.items.flatMap((item, index) => placesOf(item, `${path}[${index}]`))
      : node.kind === 'map'
        ? [...node.entries].flatMap(([key, { keyPlace, value }]) => [
            `${spell({ place: keyPlace })} ${path}.${key}:`,
            ...placesOf(value, `${path}.${key}`),
          ])
        : [];
  return [`${spell(node)} ${path}`, ...below];
}

test.each([
  [
    'a: 1\nb:\n  - c\n  - d: "e"\n',
    ['1:1 ', '1:1 .a:', '1:4 .a', '2:1 .b:', '3:3 .b', '3:5 .b[0]', '4:5 .b[1]', '4:5 .b[1].d:', '4:8 .b[1].d'],
  ],
  ['{\r\n  "a": [1,\r\n  {}]}', ['1:1 ', '2:3 .a:', '2:8 .a', '2:9 .a[0]', '3:3 .a[1]']],
  ['a:\nb: # c\n', ['1:1 ', '1:1 .a:', '1:3 .a', '2:1 .b:', '2:3 .b']],
  ['a: !!str 1\nb: |\n  c\n', ['1:1 ', '1:1 .a:', '1:10 .a', '2:1 .b:', '2:4 .b']],
  ['? a\n: b\n? c', ['1:1 ', '1:3 .a:', '2:3 .a', '3:3 .c:', '3:3 .c']],
])('the nodes of %j have their places', (text, places) => {
  for (const dialect of ALL) expect(placesOf(read(text, dialect).root)).toEqual(places);
});
