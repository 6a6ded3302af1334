import { deepStrictEqual } from 'node:assert/strict';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emitYaml, type YamlValue } from '../../lib/yaml/emit-yaml.ts';
import { ALL_TRICKY_STRINGS, TRICKY_STRINGS } from './tricky-strings.ts';

const VERSIONS = ['1.1', '1.2'] as const;

/** An object with one own member, whatever its name. */
function member(key: string, value: YamlValue): { readonly [key: string]: YamlValue } {
  return Object.fromEntries([[key, value]]);
}

function expectSameData(value: YamlValue): void {
  const text = emitYaml(value);
  for (const version of VERSIONS) deepStrictEqual(parse(text, { version }), value, `YAML ${version} of:\n${text}`);
}

/** The spelling of a string as the value of a key. */
function spelling(text: string): string {
  return emitYaml({ k: text }).slice('---\nk: '.length, -1);
}

describe('layout', () => {
  test('indents lists under their key and starts mappings on the line of their dash', () => {
    const document = {
      services: {
        web: {
          image: 'nginx:1.29',
          command: ['-g', 'daemon off;'],
          volumes: [
            { type: 'bind', source: './data', bind: { create_host_path: false } },
            { type: 'tmpfs', target: '/tmp' },
          ],
          read_only: true,
          networks: { front: null, back: {} },
          ports: [],
        },
      },
    };
    expect(emitYaml(document)).toBe(`---
services:
  web:
    image: nginx:1.29
    command:
      - -g
      - daemon off;
    volumes:
      - type: bind
        source: ./data
        bind:
          create_host_path: false
      - type: tmpfs
        target: /tmp
    read_only: true
    networks:
      front: null
      back: {}
    ports: []
`);
  });

  test('writes lists within lists behind their dashes', () => {
    const document = [[['a', 'b'], 'c'], [], [[], [{}]], [{ d: ['e'], f: [['g']] }]];
    expect(emitYaml(document)).toBe(`---
- - - a
    - b
  - c
- []
- - []
  - - {}
- - d:
      - e
    f:
      - - g
`);
    expectSameData(document);
  });

  test.each([
    ['a string', 'x', '---\nx\n'],
    ['a string of several lines', 'x\n y', '---\n|-\n  x\n   y\n'],
    ['a number', 1, '---\n1\n'],
    ['null', null, '---\nnull\n'],
    ['an empty list', [], '---\n[]\n'],
    ['an empty mapping', {}, '---\n{}\n'],
  ])('writes a document that is %s', (_name, value, text) => {
    expect(emitYaml(value)).toBe(text);
    expectSameData(value);
  });

  test('keeps the order of the keys', () => {
    expect(emitYaml({ b: 1, a: 2, Z: 3, _: 4 })).toBe('---\nb: 1\na: 2\nZ: 3\n_: 4\n');
  });

  test('skips members that are undefined', () => {
    expect(emitYaml({ a: undefined, b: { c: undefined }, d: [{ e: undefined, f: 1 }] })).toBe(
      '---\nb: {}\nd:\n  - f: 1\n',
    );
  });

  test('writes shared data at every place, without anchors', () => {
    const shared = { x: ['y'] };
    expect(emitYaml({ a: shared, b: [shared, shared] })).not.toMatch(/[&*]/);
    expectSameData({ a: shared, b: [shared, shared] });
  });

  test('never folds a line', () => {
    const words = 'word '.repeat(1000) + 'end';
    expect(emitYaml({ a: { b: [words] } })).toBe(`---\na:\n  b:\n    - ${words}\n`);
  });

  test('writes objects without a prototype', () => {
    const bare: Record<string, YamlValue> = Object.create(null);
    bare['a'] = 1;
    expect(emitYaml({ bare })).toBe('---\nbare:\n  a: 1\n');
  });

  test('keeps a member that is called __proto__', () => {
    const text = emitYaml(member('__proto__', { a: 1 }));
    expect(text).toBe('---\n__proto__:\n  a: 1\n');
    expectSameData(member('__proto__', { a: 1 }));
  });

  test('announces a key that is too long to be found by its colon', () => {
    const key = 'k'.repeat(1025);
    const document = { a: [{ [key]: { b: 1 }, [`${key}2`]: ['c'], [`${key}3`]: 'd\ne\n' }] };
    expect(emitYaml(document)).toBe(
      `---\na:\n  - ? ${key}\n    :\n      b: 1\n    ? ${key}2\n    :\n      - c\n    ? ${key}3\n    : |\n      d\n      e\n`,
    );
    expectSameData(document);
  });
});

describe('strings', () => {
  test.each(TRICKY_STRINGS)('%s are strings to every reader, wherever they stand', (_kind, strings) => {
    for (const text of strings) {
      expectSameData(text);
      expectSameData([text, [text, [text]], { k: text, l: [text] }]);
      expectSameData({ k: text, l: { m: text, n: [{ o: text, p: text }] }, q: 'r' });
      expectSameData(member(text, text));
      expectSameData([member(text, [text]), { k: member(text, member(text, null)) }]);
    }
  });

  test('all of them fit into one document', () => {
    expect(ALL_TRICKY_STRINGS.length).toBeGreaterThan(300);
    expectSameData({
      list: ALL_TRICKY_STRINGS,
      mapping: Object.fromEntries(ALL_TRICKY_STRINGS.map((text) => [text, text])),
    });
  });

  test.each([
    'docker.io/library/busybox:1.37.0@sha256:0123456789abcdef',
    'ghcr.io/immich-app/immich-server:${IMMICH_VERSION:-v3.2.2}',
    '1password/connect:1.7.2',
    '${DB}',
    '${DB:?set DB in .env}',
    '$$x',
    './data:/data:ro',
    '../x',
    '/srv/data',
    '.env',
    '--maxmemory 100mb',
    '-c',
    '30s',
    '1h30m',
    '512m',
    '2G',
    '172.20.0.0/16',
    'http://localhost:2283/api?x=1&y=[2]#top',
    'Host(`photos.example`) && PathPrefix(`/x`)',
    `say "it's"`,
    'unless-stopped',
    'Größe 🐘',
    'nobody',
    'yes, please',
    'a  b',
  ])('writes %s plain', (text) => {
    expect(spelling(text)).toBe(text);
  });

  const quoted = [
    ['', ' ', 'no', 'on', 'y', 'Off', 'NULL', '~', '<<', '=', '22:22', '0o17', '1_000', '1e3', 'e5', '.5'],
    ['.', '-1', '2026-11-22', '0755', '1.0', '- x', '-', 'a: b', 'a:', 'a #b', '#x', '%x', '@x', '`x`', '*x'],
    ['&x', '!x', '? x', '{}', '[x]', "''", '"x"', '| x', '> x', '---', '...', '.inf', '-.INF', ' x', 'x '],
    ['${DB:?a hint with: colon}'],
  ].flat();
  test.each(quoted)('writes %j between double quotes, as a value and as a key', (text) => {
    expect(spelling(text)).toBe(JSON.stringify(text));
    expect(emitYaml(member(text, 1))).toBe(`---\n${JSON.stringify(text)}: 1\n`);
  });

  test.each([
    ['a tab', 'a\tb', String.raw`"a\tb"`],
    ['a NUL', 'a\0', String.raw`"a\u0000"`],
    ['an escape', '\x1b[0m', String.raw`"\u001b[0m"`],
    ['a DEL', '\x7f', String.raw`"\u007f"`],
    ['a C1 control', '\x9f', String.raw`"\u009f"`],
    ['a NEL', 'a\x85', String.raw`"a\u0085"`],
    ['a no-break space', 'a\xa0b', String.raw`"a\u00a0b"`],
    ['a line separator', '\u2028', String.raw`"\u2028"`],
    ['a paragraph separator', '\u2029', String.raw`"\u2029"`],
    ['a zero width space', 'a\u200bb', String.raw`"a\u200bb"`],
    ['a mark that turns the direction', 'a\u202eb', String.raw`"a\u202eb"`],
    ['a byte order mark', '\ufeffa', String.raw`"\ufeffa"`],
    ['a character that is none', '\uffff\ufffe', String.raw`"\uffff\ufffe"`],
    ['a tag', 'a\u{e0041}', String.raw`"a\U000e0041"`],
    ['a lone surrogate', '\ud83d🐘\udc18', String.raw`"\ud83d🐘\udc18"`],
    ['a backslash and quotes among them', '\t\\"', String.raw`"\t\\\""`],
  ])('escapes %s', (_name, text, written) => {
    expect(spelling(text)).toBe(written);
    expectSameData({ k: text });
  });

  test.each([
    ['without a final line break', 'set -eu\necho "$x"', '|-\n  set -eu\n  echo "$x"'],
    ['with a final line break', '#!/bin/sh\necho\n', '|\n  #!/bin/sh\n  echo'],
    ['with indented lines', 'a:\n  b: 1\n    c\nd\n', '|\n  a:\n    b: 1\n      c\n  d'],
    ['with empty lines within', 'a\n\n\nb\n', '|\n  a\n\n\n  b'],
    ['with letters of the world', 'Größe\n日本\n🐘', '|-\n  Größe\n  日本\n  🐘'],
    ['that look like YAML', '---\n- a # b\n...\n', '|\n  ---\n  - a # b\n  ...'],
  ])('writes lines %s as a block', (_name, text, written) => {
    expect(spelling(text)).toBe(written);
    expectSameData([{ k: text, l: [text, 'end'] }, text, 'end']);
  });

  test.each([
    ['a tab', 'a\n\tb'],
    ['a carriage return', 'a\r\nb'],
    ['a NEL', 'a\x85\nb'],
    ['a no-break space', 'a\nb\xa0'],
    ['a blank at the end of a line', 'a \nb'],
    ['a blank at its end', 'a\nb '],
    ['a line of blanks', 'a\n  \nb'],
    ['a blank first', ' a\nb'],
    ['an empty line first', '\na'],
    ['empty lines last', 'a\n\n'],
    ['nothing but a line break', '\n'],
  ])('quotes lines with %s', (_name, text) => {
    expect(spelling(text)).toMatch(/^".*"$/);
    expectSameData([{ k: text }, text]);
  });
});

describe('numbers', () => {
  test.each([
    [0, '0'],
    [-1, '-1'],
    [0.5, '0.5'],
    [-0.000001, '-0.000001'],
    [1e-7, '1.0e-7'],
    [1.5e-10, '1.5e-10'],
    [5e-324, '5.0e-324'],
    [1e20, '100000000000000000000'],
    [-(2 ** 63), '-9223372036854775808'],
    [2 ** 64, '18446744073709551616'],
    [1e21, '1.0e+21'],
    [-1.25e300, '-1.25e+300'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.MAX_VALUE, '1.7976931348623157e+308'],
  ])('writes %d as %s', (value, text) => {
    expect(emitYaml({ k: value })).toBe(`---\nk: ${text}\n`);
    expectSameData({ k: value, l: [value] });
  });
});

describe('what is no plain data', () => {
  class Box {
    readonly content = 1;
  }
  const cycle: unknown[] = [];
  cycle.push({ again: cycle });

  test.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
    ['-0', -0],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['an instance of Date', new Date(0)],
    ['an instance of Map', new Map([['a', 1]])],
    ['an instance of RegExp', /x/],
    ['an instance of Uint8Array', new Uint8Array(1)],
    ['an instance of String', Object('x')],
    ['an instance of Box', new Box()],
    ['an object with a symbol as key', { [Symbol('x')]: 1 }],
  ])('refuses %s and names its place', (name, value) => {
    const emit = (document: unknown) => () => emitYaml(document as YamlValue);
    expect(emit({ services: { 'a.b': [1, value] } })).toThrow(
      new TypeError(`cannot write ${name} as YAML at \`services["a.b"][1]\``),
    );
    expect(emit(value)).toThrow(new TypeError(`cannot write ${name} as YAML at the root of the document`));
  });

  test('refuses undefined in a list, and a list with holes', () => {
    const error = new TypeError('cannot write undefined as YAML at `a[1]`');
    expect(() => emitYaml({ a: [1, undefined] } as unknown as YamlValue)).toThrow(error);
    // oxlint-disable-next-line no-sparse-arrays
    expect(() => emitYaml({ a: [1, , 2] } as unknown as YamlValue)).toThrow(error);
  });

  test('refuses data that holds itself', () => {
    expect(() => emitYaml({ a: cycle } as unknown as YamlValue)).toThrow(
      new TypeError('cannot write a cyclic reference as YAML at `a[0].again`'),
    );
  });
});
