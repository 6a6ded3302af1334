import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { nodeAt, toData } from '../../lib/reader/node-data.ts';
import type { MapNode, Node } from '../../lib/reader/node.ts';
import { parseYaml } from '../../lib/reader/parse-yaml.ts';
import { SourceText } from '../../lib/reader/source-text.ts';
import { dataOf, nodeOf } from './node-of.ts';

const LONG = 'k'.repeat(1024);

function documentsOf(text: string): readonly MapNode[] {
  return parseYaml(new SourceText('/compose.yaml', text), (finding) => expect.unreachable(finding.message));
}

function positionOf(node: Node | undefined): string {
  const { line, column } = node?.place.position() ?? { line: 0, column: 0 };
  return `${line}:${column}`;
}

describe('documents', () => {
  test.each([
    ['', []],
    ['# a', []],
    [' \n\n', []],
    ['{}', [{}]],
    ['\ufeffa: b', [{ a: 'b' }]],
    ['--- # c\na: b\n...\n# d\n...\n', [{ a: 'b' }]],
    ['a: b\n---\nc: d\n--- {e: f}', [{ a: 'b' }, { c: 'd' }, { e: 'f' }]],
    ['%YAML 1.1 # c\n%TAG !e! tag:yaml.org,2002:\n---\na: !e!int "1"', [{ a: 1 }]],
    ['a: b\n%YAML 1.1\n---\nc: d', [{ a: 'b' }, { c: 'd' }]],
    ['a: &b c\n---\nd: *b', [{ a: 'c' }, { d: 'c' }]],
    ['&a {b: c}\n--- *a', [{ b: 'c' }, { b: 'c' }]],
  ])('%j', (text, data) => {
    expect(documentsOf(text).map(dataOf)).toEqual(data);
  });
});

describe('blocks', () => {
  test.each([
    ['a:\n- b\n-\n- - c\n  - d\n- e: f\n  g: h\ni:', { a: ['b', null, ['c', 'd'], { e: 'f', g: 'h' }], i: null }],
    ['? a\n: b\n? c\n: - d\n', { a: 'b', c: ['d'] }],
    [`? ${LONG}k\n: b`, { [`${LONG}k`]: 'b' }],
    [`${LONG}: b`, { [LONG]: 'b' }],
    ['"a b": c\n\'d\': e\n!!str 1: f\n!g 2: h', { 'a b': 'c', d: 'e', 1: 'f', 2: 'h' }],
    ['a: # b\n# c\n\t# d\n  e # f\ng: h\t# i', { a: 'e', g: 'h' }],
    ['a: !b\n  - c\nd: &e\n  f: g', { a: ['c'], d: { f: 'g' } }],
    ['a: !!str\nb: !!null\nc: ! 1', { a: '', b: null, c: 1 }],
    ['{a: b, ? c : d, ? e, "f":g}', { a: 'b', c: 'd', e: null, f: 'g' }],
    ['a:\n-\nb: c', { a: [null], b: 'c' }],
    ['---a: b\n...c: d', { '---a': 'b', '...c': 'd' }],
    ['yes: 1\non: 2\n=: 3\n.: 4', { yes: 1, on: 2, '=': 3, '.': 4 }],
    ['a: b\r\nc:\r\n  - d\r\n', { a: 'b', c: ['d'] }],
    ['a: b\rc: d', { a: 'b', c: 'd' }],
  ])('%j', (text, data) => {
    expect(dataOf(nodeOf(text))).toEqual(data);
  });

  test('a key may be named like something of an object', () => {
    const node = nodeOf('__proto__: {constructor: a}\ntoString: b');
    expect([...node.entries.keys()]).toEqual(['__proto__', 'toString']);
    expect(Object.keys(toData(node) as object)).toEqual(['__proto__', 'toString']);
    expect(Object.prototype).not.toHaveProperty('constructor.a');
  });
});

describe('aliases and merge keys', () => {
  test.each([
    ['a: &b [1]\nc: *b', { a: [1], c: [1] }],
    ['a: &b c\n*b : d', { a: 'c', c: 'd' }],
    ['a: &b 1\nc: &b 2\nd: *b', { a: 1, c: 2, d: 2 }],
    ['a: &b\nc: *b', { a: null, c: null }],
    ['a: &b {c: 1, d: 2}\ne: {<<: *b, d: 3}', { a: { c: 1, d: 2 }, e: { c: 1, d: 3 } }],
    ['a: {d: 3, <<: {d: 2}}', { a: { d: 3 } }],
    ['a: {<<: [{b: 1}, {b: 2, c: 3}], d: 4}', { a: { b: 1, c: 3, d: 4 } }],
    ['a: {<<: {<<: {b: 1, c: 2}, c: 3}}', { a: { b: 1, c: 3 } }],
    ['a: {<<: []}', { a: {} }],
    ['a: &b [{c: 1}, {d: 2}]\ne: {<<: *b}', { a: [{ c: 1 }, { d: 2 }], e: { c: 1, d: 2 } }],
    ['a: {"<<": {b: c}, !!merge d: e}', { a: { '<<': { b: 'c' }, d: 'e' } }],
    ['a: {!!merge "<<": {b: c}}', { a: { b: 'c' } }],
    ['a: {<<: {1: b, ~: c, true: d}}', { a: { 1: 'b', true: 'd' } }],
    ['a: {<<: {"<<": b, c: d}}', { a: { c: 'd' } }],
  ])('%j', (text, data) => {
    expect(dataOf(nodeOf(text))).toEqual(data);
  });

  test('an alias shares the node that it names', () => {
    const node = nodeOf('a: &b {c: d}\ne: *b\nf: {<<: *b}');
    expect(nodeAt(node, ['e'])).toBe(nodeAt(node, ['a']));
    expect(nodeAt(node, ['f', 'c'])).toBe(nodeAt(node, ['a', 'c']));
  });

  test.each([
    ['a: &b {c: d}\ne: {<<: *b, f: *b}', true],
    ['a: &b {c: d}\ne: {<<: *b, f: {<<: *b}}', true],
    ['a: &b [c]\ne: {f: *b, f.g: *b}', true],
    ['a: &b {c: d}\ne: {<<: [*b], f: *b}', false],
    ['a: &b {c: d}\n<<: *b\ne: *b', false],
    ['a: &b {c: d}\ne: {f: *b}\ng: *b', false],
  ])('%j is taken for a cycle, as by Docker Compose: %j', (text, isCycle) => {
    const findings: Finding[] = [];
    parseYaml(new SourceText('/compose.yaml', text), (finding) => findings.push(finding));
    expect(findings.map(({ code }) => code)).toEqual(isCycle ? ['YAML-CYCLE'] : []);
  });
});

describe('the tags of Compose', () => {
  test('stay on their nodes; of what is reset, nothing else does', () => {
    const node = nodeOf('a: !reset {1: !!int b, c: c, c: d}\ne: !override [1]\nf: !override 2\n3: !reset 4');
    expect(nodeAt(node, ['a'])).toMatchObject({ kind: 'scalar', type: 'null', tag: '!reset' });
    expect(nodeAt(node, ['e'])).toMatchObject({ kind: 'list', tag: '!override' });
    expect(nodeAt(node, ['f'])).toMatchObject({ type: 'string', value: '2', tag: '!override' });
    expect([...node.entries.keys()]).toEqual(['a', 'e', 'f', '3']);
  });

  test.each([
    ['a list loses its items that are reset', 'a: [!reset 1, 2]', { a: [2] }],
    ['an alias does not see what is reset', 'a: &b {c: !reset 1, d: 2}\ne: *b', { a: { c: null, d: 2 }, e: { d: 2 } }],
    ['an alias of what is reset is reset', 'a: &b !reset 1\nc: *b\nd: [*b]', { a: null, c: null, d: [] }],
    ['what is merged and reset counts where nothing else does', 'a: {<<: {b: !reset 1}}', { a: { b: null } }],
    ['what is merged goes before what is reset', 'a: {b: !reset 1, <<: {b: 2}}', { a: { b: 2 } }],
    ['what is reset is not merged from a list', 'a: {<<: [{b: !reset 1}, {b: 2}]}', { a: { b: 2 } }],
    ['what is reset in a list is not merged', 'a: {<<: [{b: !reset 1}]}', { a: {} }],
    ['nothing is merged from what is reset', 'a: {<<: !reset b}\nc: {<<: [!reset d]}', { a: {}, c: {} }],
    ['below an override, tags mean nothing', 'a: !override {b: !reset 1, c: !override 2}', { a: { b: '1', c: '2' } }],
    ['below an override, aliases work', 'a: &b [1]\nc: !override {d: *b}', { a: [1], c: { d: [1] } }],
  ])('%s', (_, text, data) => {
    expect(dataOf(nodeOf(text))).toEqual(data);
  });
});

test('what is merged where something is reset overrides', () => {
  expect(nodeAt(nodeOf('a: {b: !reset 1, <<: {b: 2}}'), ['a', 'b'])).toMatchObject({ value: 2, tag: '!override' });
});

test('every node knows where its content stands', () => {
  const node = nodeOf('a: &b !c\n  d: "e"\n  f:\n    - g\nh: [i, *b]');
  expect(positionOf(nodeAt(node, ['a']))).toBe('2:3');
  expect(positionOf(nodeAt(node, ['a', 'd']))).toBe('2:6');
  expect(positionOf(nodeAt(node, ['a', 'f', 0]))).toBe('4:7');
  expect(positionOf(nodeAt(node, ['h']))).toBe('5:4');
  expect(positionOf(nodeAt(node, ['h', 1, 'd']))).toBe('2:6');
  expect(node.entries.get('h')?.keyPlace.position()).toEqual({ file: '/proj/compose.yaml', line: 5, column: 1 });
});

test('a scalar keeps its text', () => {
  const node = nodeOf("a: 0x10\nb: '1'\nc: 9007199254740993\nd: 2001-1-1");
  expect(nodeAt(node, ['a'])).toMatchObject({ type: 'integer', value: 16, text: '0x10' });
  expect(nodeAt(node, ['b'])).toMatchObject({ type: 'string', value: '1', text: '1' });
  expect(nodeAt(node, ['c'])).toMatchObject({ type: 'integer', text: '9007199254740993' });
  expect(nodeAt(node, ['d'])).toMatchObject({ type: 'timestamp', value: '2001-01-01T00:00:00Z', text: '2001-1-1' });
});
