import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatPath, type DocumentPath } from '../../lib/core/document-path.ts';
import { emitYaml, type YamlValue } from '../../lib/yaml/emit-yaml.ts';

/** A comment for each of some places. */
function commentsAt(comments: Readonly<Record<string, string | readonly string[]>>) {
  return (path: DocumentPath) => comments[formatPath(path)];
}

describe('header', () => {
  test('stands between the dashes and the data, apart from the comment of the first key', () => {
    const text = emitYaml({ a: 1 }, { header: ['Generated.', '', 'Do not edit.'], comment: () => 'first' });
    expect(text).toBe('---\n# Generated.\n#\n# Do not edit.\n\n# first\na: 1\n');
  });

  test('is absent when it has no lines', () => {
    expect(emitYaml({ a: 1 }, { header: [] })).toBe('---\na: 1\n');
  });
});

describe('comment', () => {
  test('stands above its key or list item, indented as that is', () => {
    const document = { services: { web: { cap_add: ['CHOWN', 'KILL'], volumes: [{ type: 'bind', source: './x' }] } } };
    const comment = commentsAt({
      services: 'what runs',
      'services.web.cap_add[1]': ['to stop\nits children', 'in time'],
      'services.web.volumes[0]': 'the data',
      'services.web.volumes[0].source': 'beside the file',
    });
    expect(emitYaml(document, { comment })).toBe(`---
# what runs
services:
  web:
    cap_add:
      - CHOWN
      # to stop
      # its children
      # in time
      - KILL
    volumes:
      # the data
      - type: bind
        # beside the file
        source: ./x
`);
  });

  test('stands above the dash for the first entry of a list item', () => {
    const comment = commentsAt({ 'a[0]': 'outer', 'a[0][0]': 'inner', 'a[0][0].b': 'key', 'a[1].c': 'later' });
    expect(emitYaml({ a: [[{ b: 1 }], { c: 2 }] }, { comment })).toBe(`---
a:
  # outer
  # inner
  # key
  - - b: 1
  # later
  - c: 2
`);
  });

  test('follows a block without becoming a part of it', () => {
    const document = { a: ['x\ny', 'x\ny\n'], b: { c: 'x\ny', d: 'e' } };
    const text = emitYaml(document, { comment: formatPath, spacing: () => true });
    expect(text).toContain('    y\n\n  # a[1]\n  - |\n');
    expect(parse(text)).toStrictEqual(document);
  });

  test.each([
    ['line breaks of every kind', 'a\r\nb\rc\vd\fe\x85f\u2028g\u2029h', '# a\n# b\n# c\n# d\n# e\n# f\n# g\n# h'],
    ['a tab', 'a\tb\t', '# a b'],
    ['controls', 'a\0b\x1bc\x7fd\x9f', '# a\ufffdb\ufffdc\ufffdd\ufffd'],
    ['a byte order mark', '\ufeffa', '# \ufffda'],
    ['lone surrogates', '\ud83da🐘\udc18', '# \ufffda🐘\ufffd'],
    ['marks that turn the direction', 'a\u202eb', '# a\ufffdb'],
    ['blanks at the end', 'a  \nb\xa0\n ', '# a\n# b\n#'],
    ['signs of YAML', '--- # a: b\n%x', '# --- # a: b\n# %x'],
  ])('makes %s harmless', (_name, comment, written) => {
    const text = emitYaml({ k: 1 }, { comment: () => comment });
    expect(text).toBe(`---\n${written}\nk: 1\n`);
    for (const version of ['1.1', '1.2'] as const) expect(parse(text, { version })).toStrictEqual({ k: 1 });
  });

  test.each([[''], [[]], [undefined]])('is absent when it is %j', (comment) => {
    expect(emitYaml({ k: 1 }, { comment: () => comment })).toBe('---\nk: 1\n');
  });

  test('may keep the paths it is given', () => {
    const paths: DocumentPath[] = [];
    const comment = (path: DocumentPath) => void paths.push(path);
    emitYaml({ a: [{ b: 1 }, 2], c: {} }, { comment });
    expect(paths).toStrictEqual([['a'], ['a', 0], ['a', 0, 'b'], ['a', 1], ['c']]);
  });
});

describe('spacing', () => {
  test('puts an empty line above an entry and its comment, but not above the first', () => {
    const document = { services: { a: { x: 1 }, b: { x: [{ k: 1, l: 2 }, 3] } }, networks: {} };
    expect(emitYaml(document, { spacing: () => true, comment: commentsAt({ 'services.b': 'second' }) })).toBe(`---
services:
  a:
    x: 1

  # second
  b:
    x:
      - k: 1

        l: 2

      - 3

networks: {}
`);
  });
});

describe('quote', () => {
  test('puts a string between double quotes where it could stand plain or as a block', () => {
    const document = { ports: ['2283:2283/tcp', 'x'], a: 'b\nc\n', d: 'e', f: 1, 'g h': null };
    const quote = (path: DocumentPath) => path[0] !== 'd';
    expect(emitYaml(document, { quote })).toBe(
      '---\nports:\n  - "2283:2283/tcp"\n  - "x"\na: "b\\nc\\n"\nd: e\nf: 1\ng h: null\n',
    );
  });

  test('is asked about strings only', () => {
    const asked: string[] = [];
    const document: YamlValue = { a: 'x', b: [1, 'y', null, { c: true }], d: {} };
    emitYaml(document, { quote: (path) => asked.push(formatPath(path)) > 9 });
    expect(asked).toStrictEqual(['a', 'b[1]']);
  });
});
