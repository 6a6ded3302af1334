import { Service, env, text, type Text, type Variable } from 'cdk-compose';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeString, missingMessage } from '../../lib/compose/interpolation.ts';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

test.each<[string, string | Text, string]>([
  ['a plain string', 'plain', 'plain'],
  ['a dollar', '$', '$$'],
  ['what looks like a variable', '${HOME:-x} $HOME $$HOME', '$${HOME:-x} $$HOME $$$$HOME'],
  ['a secret', text`${env.secret('A', 'the key')}`, '${A:?the key}'],
  ['a setting', text`${env.required('A', 'the host')}`, '${A:?the host}'],
  ['one without a purpose', text`${env.required('A')}`, '${A:?set A in .env}'],
  ['an optional one', text`${env.optional('A', 'b', 'a letter')}`, '${A:-b}'],
  ['an optional one that is blank', text`${env.optional('A', '', 'a letter')}`, '${A:-}'],
  ['text around it', text`$ ${env.optional('A', 'b', 'a letter')}$`, '$$ ${A:-b}$$'],
  ['text that would become a variable', text`$${env.optional('A', 'b', 'a letter')}{C}`, '$$${A:-b}{C}'],
])('spells %s', (_, value, spelled) => {
  expect(composeString(value)).toBe(spelled);
});

test('says of a missing variable what it is for', () => {
  expect(missingMessage(env.required('A', 'the host'))).toBe('the host');
  expect(missingMessage(env.required('A'))).toBe('set A in .env');
});

const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'$${}{A:-?_B1"\'\\ #=\n\t') }),
  fc.constantFrom(
    '$',
    '$$',
    '$$$',
    '${A}',
    '$${A}',
    '${A:-${B}}',
    '$(A)',
    '$1',
    '${',
    '}',
    'a$',
    '#',
    ' ',
    '',
    '=',
    'é\u2028',
  ),
);

// One run of Docker Compose for hundreds of strings.
const sample = fc.sample(strings, { seed: 1, numRuns: 400 });

function resolved(values: readonly (string | Text | Variable)[], host: Readonly<Record<string, string>> = {}) {
  const named = (prefix: string) => Object.fromEntries(values.map((value, index) => [`${prefix}${index}`, value]));
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, environment: named('V'), labels: named('l'), command: values });
  });
  const { stdout, stderr } = composeConfig({ 'compose.yaml': template.artifact('compose.yaml') }, host);
  expect(stderr).toBe('');
  const { environment, labels, command } = JSON.parse(stdout).services.web as Record<string, Record<string, string>>;
  return [environment, labels, command].map((from = {}) =>
    values
      .map((_, index) => from[`V${index}`] ?? from[`l${index}`] ?? from[index])
      .map((value) => unescaped(value ?? 'lost')),
  );
}

/** `config` prints a file again, in which every dollar is doubled. */
function unescaped(printed: string): string {
  return printed.replaceAll('$$', '$');
}

test.skipIf(noDockerCompose)('Docker Compose reads every string as it was said', () => {
  expect(resolved(sample)).toEqual([sample, sample, sample]);
});

test.skipIf(noDockerCompose)('Docker Compose puts the value of a variable between texts that it leaves alone', () => {
  const value = env.required('VALUE', 'any value');
  const unset = env.optional('UNSET', 'fallback', 'a value that is not set');
  const texts = sample.map((around) => text`${around}${value}${around}${unset}${around}`);
  for (const set of ['plain', '${A} $$ $B', ' ', '"\n\'#']) {
    const expected = sample.map((around) => `${around}${set}${around}fallback${around}`);
    expect(resolved(texts, { VALUE: set, A: 'a', B: 'b' })).toEqual([expected, expected, expected]);
  }
});

// What the rule over variables refuses.
const spoken = sample.filter((words) => !/[${}\n\r]/.test(words));

test.skipIf(noDockerCompose)('Docker Compose takes any default that the rules let through', () => {
  const values = spoken.map((fallback, index) => env.optional(`V${index}`, fallback, 'any value'));
  expect(resolved(values)).toEqual([spoken, spoken, spoken]);
});

test.skipIf(noDockerCompose)('Docker Compose takes any purpose that the rules let through', () => {
  const values = spoken.map((purpose, index) => env.required(`V${index}`, purpose));
  const host = Object.fromEntries(values.map(({ name }) => [name, `value of ${name}`]));
  const expected = values.map(({ name }) => `value of ${name}`);
  expect(resolved(values, host)).toEqual([expected, expected, expected]);
});

test.skipIf(noDockerCompose)('Docker Compose stops at a missing variable with its purpose', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', {
      image,
      environment: { A: env.secret('A', 'key: the "main" one, see https://a.b/?c') },
    });
  });
  const { status, stderr } = composeConfig({ 'compose.yaml': template.artifact('compose.yaml') });
  expect(status).not.toBe(0);
  expect(stderr).toContain('required variable A is missing a value: key: the "main" one, see https://a.b/?c');
});
