import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { renderScript } from '../../lib/homelab/render-script.ts';
import values from './fixtures/secret-values.json' with { type: 'json' };
import { me, renderHosts, SECRET } from './render-host.ts';
import { titled } from './shells.ts';
import { YAML_READERS } from './yaml-readers.ts';

// What PyYAML, go-yaml or one of ours refuses, drops or takes for a line break.
// oxlint-disable-next-line no-control-regex
const REFUSED_BY_SOME_READER = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

describe.each(renderHosts())('the renderer under $name', (host) => {
  const { folder, target, run, render } = host;
  beforeEach(host.clear);

  // Renders each text alone, between others, in an item, and beside itself, and reads the file with every reader.
  function expectDelivered(texts: readonly string[]): void {
    const lines = texts.flatMap((_, i) => [
      `k${i}:`,
      `  alone: "\${V${i}}"`,
      `  between: "a\${V${i}}b: \\"\${V${i}}#"`,
      `  item:`,
      `    - "\${V${i}}"`,
    ]);
    const env = Object.fromEntries(texts.map((text, i) => [`V${i}`, text]));
    const { status, stderr } = render(`${lines.join('\n')}\n`, { DOMAINNAME: 'example.org', ...env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const expected = Object.fromEntries(
      texts.map((text, i) => [`k${i}`, { alone: text, between: `a${text}b: "${text}#`, item: [text] }]),
    );
    const written = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(target));
    expect(written).not.toMatch(REFUSED_BY_SOME_READER);
    for (const [, read] of YAML_READERS) expect(read(written)).toEqual(expected);
  }

  describe.skipIf(host.missing)(titled('delivers byte for byte', host.missing), () => {
    test('each value of the table', () => {
      expectDelivered(values.map(({ value }) => value));
    });

    test('each character of ASCII, alone and before every other', () => {
      const ascii = Array.from({ length: 127 }, (_, i) => String.fromCharCode(i + 1));
      expectDelivered(ascii);
      expectDelivered(ascii.map((first) => ascii.map((second) => first + second).join('')));
    });

    test('each character of the basic plane, and the ends of the others', () => {
      const points = Array.from({ length: 0xffff }, (_, i) => i + 1).filter(
        (point) => point < 0xd800 || point > 0xdfff,
      );
      for (let plane = 1; plane <= 16; plane++) points.push(plane * 0x10000, plane * 0x10000 + 0xffff);
      const texts = [];
      for (let i = 0; i < points.length; i += 8192) texts.push(String.fromCodePoint(...points.slice(i, i + 8192)));
      expectDelivered(texts);
    });

    test('values of 4 KiB, of 100 KiB, and the longest that the environment takes', () => {
      const longest = 128 * 1024 - 'V3='.length - '\0'.length;
      expectDelivered(['\\"é\n'.repeat(820), '0123456789'.repeat(10_240), ' '.repeat(4096), '"'.repeat(longest)]);
    });

    test('300 variables, each in four places', () => {
      expectDelivered(Array.from({ length: 300 }, (_, i) => `${i}-${SECRET}-"\\`.repeat(40)));
    });

    test('300 placeholders in one scalar', () => {
      const names = Array.from({ length: 300 }, (_, i) => `V${i}`);
      const env = Object.fromEntries(names.map((name) => [name, `\\${name}"`]));
      render(`a: "${names.map((name) => `\\"\${${name}}\\\\`).join('')}"\n`, env);
      const expected = { a: names.map((name) => `"${env[name]}\\`).join('') };
      for (const [, read] of YAML_READERS) expect(read(readFileSync(target, 'utf8'))).toEqual(expected);
    });

    test('text to a reader of JSON as well', () => {
      const all = Array.from({ length: 0x2100 }, (_, i) => String.fromCharCode(i + 1)).join('');
      const { status } = render('{"a":["${A}", "${B}"], "${B}" : {"b": "x${A}"}}', { A: all, B: 'é"\u0007' });
      expect(status).toBe(0);
      const read: unknown = JSON.parse(readFileSync(target, 'utf8'));
      expect(read).toEqual({ a: [all, 'é"\u0007'], 'é"\u0007': { b: `x${all}` } });
    });

    test.each([
      ['- - "${A}"', [['z']]],
      ['a: ["x", \'y"\', "${A}"]', { a: ['x', 'y"', 'z'] }],
      ['- a: {b: "", c: "${A}"}', [{ a: { b: '', c: 'z' } }]],
      ['it\'s: "don\'t ${A}"', { "it's": "don't z" }],
      ['\'a: "b\': "${A}"', { 'a: "b': 'z' }],
      ['5" disk: "${A}"', { '5" disk': 'z' }],
      ['"a: b": "- \\"${A}\\\\"', { 'a: b': '- "z\\' }],
    ])('what stands in the template %j', (text, expected) => {
      const { status, stderr } = render(`${text}\n`, { A: 'z' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      for (const [, read] of YAML_READERS) expect(read(readFileSync(target, 'utf8'))).toEqual(expected);
    });

    test('whatever text there is', () => {
      const text = fc
        .string({ unit: 'binary', minLength: 1, maxLength: 40 })
        .map((value) => value.replaceAll('\0', '\n'));
      const tricky = fc
        .array(
          fc.constantFrom(
            '\\',
            '"',
            '$',
            '{',
            '}',
            '${V0}',
            '\n',
            '\t',
            ' ',
            '#',
            '\u0085',
            '\u2028',
            '\ufeff',
            '😀',
            'n',
          ),
          {
            minLength: 1,
          },
        )
        .map((parts) => parts.join(''));
      fc.assert(
        fc.property(fc.array(fc.oneof(text, tricky), { minLength: 1, maxLength: 60 }), (texts) =>
          expectDelivered(texts),
        ),
        { numRuns: 20 },
      );
    }, 60_000);

    test('a template that ends in no newline or in several, with comments and letters beyond ASCII', () => {
      render('# ${NOT_SET} stays\na: "ä ${A} ö"\nb: \'it"s $\'', { A: '"' });
      expect(readFileSync(target, 'utf8')).toBe('# ${NOT_SET} stays\na: "ä \\" ö"\nb: \'it"s $\'\n');
      render('a: "${A}"\nb: |+\n  x\n\n\n', { A: 'z' });
      expect(readFileSync(target, 'utf8')).toBe('a: "z"\nb: |+\n  x\n\n\n');
      render('a: "${A}"\r\n.\r\n', { A: 'z' });
      expect(readFileSync(target, 'utf8')).toBe('a: "z"\r\n.\r\n');
    });

    test('paths that hold blanks, quotes, an equals sign or a dash', () => {
      const odd = `-a=b 'c' "d" \\n *`;
      writeFileSync(join(folder, odd), 'a: "${A}"\n');
      const { status } = run([odd, `${odd}.yaml`, me.owner], { env: { A: 'z' }, cwd: folder });
      expect(status).toBe(0);
      expect(readFileSync(join(folder, `${odd}.yaml`), 'utf8')).toBe('a: "z"\n');
    });
  });
});

test('no variable of the renderer can hide one that a template names', () => {
  const outside = renderScript.replace(/awk '[^']*'/, '');
  const assigned = [...outside.matchAll(/(?:^|[;&|(]|\bdo|\bthen)\s*(?!LC_ALL)(\w+)=/gm)].map((match) => match[1]);
  expect(assigned.length).toBeGreaterThan(8);
  expect(assigned.filter((name) => !name?.startsWith('render_'))).toEqual([]);
});
