import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, text } from 'cdk-compose';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Text } from '../../lib/core/text.ts';
import type { Variable } from '../../lib/core/variable.ts';
import { renderScript } from '../../lib/homelab/render-script.ts';
import { renderTemplate } from '../../lib/immich/render-template.ts';
import { shellsIn } from '../homelab/shells.ts';

const NAMES = ['DOMAINNAME', 'SECRET', 'A_1'] as const;
const [domain, secret, third] = NAMES.map((name) => env.required(name, 'a test')) as [Variable, Variable, Variable];

test('a variable is a placeholder between double quotes, and nothing else is quoted that need not be', () => {
  const settings = {
    alone: Text.join([secret]),
    between: text`https://photos.${domain}/login`,
    list: ['plain', text`${domain}`],
    number: 5,
    flag: true,
    nothing: null,
    empty: {},
  };
  expect(renderTemplate(settings, ['Made by hand.', 'Twice.'])).toMatchInlineSnapshot(`
    "---
    # Made by hand.
    # Twice.

    alone: "\${SECRET}"
    between: "https://photos.\${DOMAINNAME}/login"
    list:
      - plain
      - "\${DOMAINNAME}"
    number: 5
    flag: true
    nothing: null
    empty: {}
    "
  `);
});

test.each([
  ['a placeholder', '${SECRET}', 'a: "\\x24{SECRET}"'],
  ['its beginning', 'x${', 'a: "x\\x24{"'],
  ['a dollar sign alone', 'cost: $5', 'a: "cost: $5"'],
  ['two dollar signs before a brace', '$${x}', 'a: "$\\x24{x}"'],
  ['the mark that stands for it on the way', '\u{F8FF}{', 'a: \u{F8FF}{'],
  ['mark and placeholder', '\u{F8FF}\u{F8FF}${', 'a: "\u{F8FF}\u{F8FF}\\x24{"'],
])('%s in a literal text is none that render.sh would fill', (_, literal, line) => {
  const template = renderTemplate({ a: literal }, []);
  expect(template).toBe(`---\n${line}\n`);
  expect(parse(template)).toEqual({ a: literal });
});

const root = mkdtempSync(join(tmpdir(), 'render-template-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const script = join(root, 'render.sh');
writeFileSync(script, renderScript);
const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;

describe.each(shellsIn(root))('filled by render.sh under $name', (shell) => {
  test.skipIf(shell.missing !== undefined)('settings are what was said, with the values in their places', () => {
    const awkward = fc.constantFrom(
      '${SECRET}',
      '${',
      '$',
      '$$',
      '"',
      '\\',
      '\u{F8FF}',
      '{',
      '}',
      '\n',
      ': ',
      ' #',
      '😀',
    );
    const words = fc.string({ unit: fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 3 })), maxLength: 6 });
    const piece = fc.oneof(words, fc.constantFrom(domain, secret, third));
    const setting = fc.array(piece, { maxLength: 4 });
    const value = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((each) => !each.includes('\0'));
    fc.assert(
      fc.property(
        fc.array(setting, { minLength: 8, maxLength: 12 }),
        fc.tuple(value, value, value),
        (pieces, values) => {
          const filled: Readonly<Record<string, string>> = Object.fromEntries(
            NAMES.map((name, i) => [name, values[i] ?? '']),
          );
          const named = (spell: (each: string | Variable) => string | Variable) =>
            pieces.map((each) => Text.join(each.map(spell)));
          const template = renderTemplate({ list: named((each) => each), map: { a: 1, b: false } }, ['Of a test.']);
          const expected = named((each) => (typeof each === 'string' ? each : (filled[each.name] ?? '')));

          const [from, to] = [join(root, 'template.yaml'), join(root, 'rendered.yaml')];
          writeFileSync(from, template);
          const { status, stderr } = shell.run(script, [from, to, owner], { env: filled });
          expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
          expect(parse(readFileSync(to, 'utf8'))).toEqual({
            list: expected.map(({ parts }) => parts.join('')),
            map: { a: 1, b: false },
          });
        },
      ),
      { numRuns: 15 },
    );
  });
});
