import { deepStrictEqual } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, text } from 'cdk-compose';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Text } from '../../lib/core/text.ts';
import type { ResolvedValue } from '../../lib/core/values.ts';
import type { Variable } from '../../lib/core/variable.ts';
import { renderScript } from '../../lib/homelab/render-script.ts';
import { renderTemplate } from '../../lib/immich/render-template.ts';
import schema from '../../schemas/immich-config/3.2.schema.json' with { type: 'json' };
import values from '../homelab/fixtures/secret-values.json' with { type: 'json' };
import { shellsIn } from '../homelab/shells.ts';
import { YAML_READERS } from '../homelab/yaml-readers.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { ALL_TRICKY_STRINGS } from '../yaml/tricky-strings.ts';

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
  expect(renderTemplate({ a: literal }, [])).toBe(`---\n${line}\n`);
  for (const [, read] of YAML_READERS) {
    expect(read(renderTemplate({ a: literal, list: [literal] }, []))).toEqual({ a: literal, list: [literal] });
    expect(read(renderTemplate({ [literal]: { [literal]: 1 } }, []))).toEqual({ [literal]: { [literal]: 1 } });
  }
});

test('a variable below an awkward key is quoted too', () => {
  const settings = { '${': { '\u{F8FF}': [text`${domain}`, 'plain'] } };
  expect(renderTemplate(settings, [])).toBe('---\n"\\x24{":\n  \u{F8FF}:\n    - "${DOMAINNAME}"\n    - plain\n');
});

const string = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'01_.-+:eExobTZ~ynaif <=/#\'"$({[]}),?!&*|>%@`\\\n\t\x85\u{F8FF}', '\ud83d') }),
  fc.constantFrom(...ALL_TRICKY_STRINGS),
);
const { tree } = fc.letrec<{ tree: ResolvedValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(string, string, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(string, tie('tree'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

test.each(YAML_READERS)('settings without variables are what was said to %s', (_, read) => {
  fc.assert(
    fc.property(tree, (settings) => {
      deepStrictEqual(read(renderTemplate(settings, ['${X} of a test.'])), settings);
    }),
    { numRuns: 300 },
  );
});

const root = temporaryFolder('render-template');
const script = join(root, 'render.sh');
writeFileSync(script, renderScript);
const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;

interface Rule {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly items?: Rule;
  readonly properties?: Readonly<Record<string, Rule>>;
}

const SCHEMA: Rule = schema;

// All of Immich's settings, with this in each that takes any string, and twice in lists of such.
function settingsWith(said: ResolvedValue, { type, enum: choices, items, properties }: Rule = SCHEMA): ResolvedValue {
  if (properties !== undefined) {
    return Object.fromEntries(Object.entries(properties).map(([key, rule]) => [key, settingsWith(said, rule)]));
  }
  if (items !== undefined) return [settingsWith(said, items), settingsWith(said, items)];
  if (type === 'string') return choices?.[0] ?? said;
  return type === 'boolean' ? false : 5;
}

describe.each(shellsIn(root))('filled by render.sh under $name', (shell) => {
  test.skipIf(shell.missing !== undefined)('each setting of Immich has each value of the table', () => {
    const variables = values.map((_, i) => env.required(`V${i}`, 'a test'));
    const filled = Object.fromEntries(values.map(({ value }, i) => [`V${i}`, value]));
    const alone = variables.map((variable) => settingsWith(Text.join([variable])));
    const together = text`https://photos.${Text.join(variables.flatMap((variable) => [variable, ' "\\${V0}#']))}`;
    const [from, to] = [join(root, 'all.yaml'), join(root, 'all.rendered.yaml')];
    writeFileSync(from, renderTemplate({ alone, together: settingsWith(together) }, ['Of ${A_TEST}.']));

    const { status, stderr } = shell.run(script, [from, to, owner], { env: filled });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const joined = `https://photos.${values.map(({ value }) => `${value} "\\\${V0}#`).join('')}`;
    const expected = { alone: values.map(({ value }) => settingsWith(value)), together: settingsWith(joined) };
    const written = readFileSync(to, 'utf8');
    expect(written).toContain('\n# Of ${A_TEST}.\n');
    for (const [, read] of YAML_READERS) expect(read(written)).toEqual(expected);
  });

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
          const written = readFileSync(to, 'utf8');
          const list = expected.map(({ parts }) => parts.join(''));
          for (const [, read] of YAML_READERS) expect(read(written)).toEqual({ list, map: { a: 1, b: false } });
        },
      ),
      { numRuns: 15 },
    );
  });
});
