import { App, ComposeStack, env, Lazy, Service, text } from 'cdk-compose';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeString } from '../../lib/compose/interpolation.ts';
import { Text } from '../../lib/core/text.ts';
import type { Variable } from '../../lib/core/variable.ts';
import { Template } from '../../lib/testing/template.ts';

const a = env.required('A', 'first');
const b = env.optional('B', 'two');

describe('in compose.yaml', () => {
  test.each([
    ['a variable between literals', text`photos.${a}:443`, 'photos.${A:?first}:443'],
    ['a variable alone', text`${a}`, '${A:?first}'],
    ['two variables in a row', text`${a}${b}`, '${A:?first}${B:-two}'],
    ['a dollar sign, doubled', text`cost: 5$ ${a}`, 'cost: 5$$ ${A:?first}'],
    ['what looks like a variable, as it is', text`$HOME \${PATH} ${a}`, '$$HOME $${PATH} ${A:?first}'],
    ['a dollar sign right before a variable', text`$${a}`, '$$${A:?first}'],
    ['a dollar sign in a value that is put in', text`${'$x'}${a}`, '$$x${A:?first}'],
    ['a text in a text', text`https://${text`photos.${a}`}/$`, 'https://photos.${A:?first}/$$'],
    ['a number', text`${a}:${8080}`, '${A:?first}:8080'],
    ['numbers in a row, as digits', text`${1}${2}${a}${3}${4}`, '12${A:?first}34'],
    ['backticks', text`Host(\`${a}\`)`, 'Host(`${A:?first}`)'],
    ['no variable at all', text`plain`, 'plain'],
    ['nothing', text``, ''],
  ])('%s', (_, value, expected) => {
    expect(composeString(value)).toBe(expected);
  });

  test('a plain string has its dollar signs doubled as well', () => {
    const app = new App();
    const stack = new ComposeStack(app, 'web');
    new Service(stack, 'web', { image: 'docker.io/library/nginx:1.29.3', command: ['echo', '$HOME', text`$1 ${a}`] });
    const yaml = Template.fromStack(app, stack).artifact('compose.yaml');
    expect(yaml).toContain('- $$HOME\n');
    expect(yaml).toContain('- $$1 ${A:?first}\n');
  });
});

describe('joining', () => {
  const piece: fc.Arbitrary<string | number | Variable> = fc.oneof(
    fc.string({ maxLength: 4, unit: fc.constantFrom('$', '{', 'x', '') }),
    fc.integer(),
    fc.constantFrom(a, b),
  );
  const pieces = fc.array(fc.oneof(piece, fc.array(piece, { maxLength: 3 }).map(Text.join)), { maxLength: 6 });

  test('spells the pieces one after the other', () => {
    const spell = (one: string | number | Variable | Text) => composeString(Text.join([one]));
    fc.assert(fc.property(pieces, (all) => composeString(Text.join(all)) === all.map(spell).join('')));
  });

  test('does not care how pieces are grouped', () => {
    fc.assert(
      fc.property(pieces, pieces, (left, right) => {
        expect(Text.join([Text.join(left), Text.join(right)]).parts).toEqual(Text.join([...left, ...right]).parts);
      }),
    );
  });

  test('leaves neither empty strings nor two strings in a row', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const { parts } = Text.join(all);
        return parts.every(
          (part, index) => part !== '' && (typeof part !== 'string' || typeof parts[index - 1] !== 'string'),
        );
      }),
    );
  });
});

test('knows its variables, each once, in order of first use', () => {
  expect(text`${b}-${a}-${text`${b}`}`.variables).toEqual([b, a]);
});

describe('a text refuses to become a string by accident', () => {
  const value = text`https://${a}` as unknown as string;
  test.each<[string, () => unknown]>([
    ['in a template literal', () => `${value}/api`],
    ['in an addition', () => value + '/api'],
    ['by `String`', () => String(value)],
    ['in `JSON.stringify`', () => JSON.stringify({ url: value })],
  ])('%s', (_, use) => {
    expect(use).toThrow(TypeError);
    expect(use).toThrow('put it into another text`…` template instead');
  });
});

test('refuses a lazy value, which has no text yet', () => {
  expect(() => text`x-${Lazy.of(() => 'late') as unknown as string}`).toThrow('a lazy value is not a string');
});

test('refuses an escape that JavaScript does not know instead of losing the literal', () => {
  expect(() => text`C:\users\${a}`).toThrow(
    new SyntaxError('a text`…` template holds an unknown escape: write a backslash as `\\\\`'),
  );
  expect(composeString(text`C:\\users\\${a}`)).toBe('C:\\users\\${A:?first}');
});

test('knows its own kind, also one of another copy of this library', () => {
  expect(Text.isText(text``)).toBe(true);
  expect(Text.isText({ [Symbol.for('cdk-compose.Text')]: true })).toBe(true);
  expect([undefined, null, '', a, { parts: [] }].some((value) => Text.isText(value))).toBe(false);
});
