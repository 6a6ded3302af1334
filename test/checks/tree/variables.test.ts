import { Service, env, text, type KeyValues } from 'cdk-compose';
import { expect, test } from 'vitest';
import { markedLine } from '../../support/marked-line.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function findings(environment: KeyValues): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, environment });
  });
  return told(template);
}

test('takes variables that say what they are for, however often they are used', () => {
  const domain = env.required('DOMAIN', 'base domain: see https://example.org/?a=b, "quoted"');
  const port = env.optional('_Port_1', '', 'a port');
  expect(findings({ A: domain, B: text`${domain}:${port}`, C: env.secret('KEY', 'the key'), D: port })).toEqual([]);
});

test.each(['1A', 'A-B', 'A.B', 'A B', '', 'É'])('Compose cannot read a variable named %j', (name) => {
  expect(findings({ A: env.required(name, 'a name') })).toEqual([
    `error VAR-NAME services.web.environment.A: \`${name}\` is not a variable name; letters, digits and \`_\`, not beginning with a digit`,
  ]);
});

test.each(['costs $5', 'a {b}', 'a}', 'two\nlines', 'two\rlines'])('Compose would read the purpose %j', (purpose) => {
  expect(findings({ A: env.required('HOST', purpose) })).toEqual([
    'error VAR-PURPOSE services.web.environment.A: the purpose of `HOST` holds `$`, `{`, `}` or a line break, which Compose would read; say it in plain words',
  ]);
});

test.each(['$HOME', '{a}', 'a\nb'])('Compose would read the default %j', (fallback) => {
  expect(findings({ A: env.optional('HOST', fallback, 'a host') })).toEqual([
    'error VAR-FALLBACK services.web.environment.A: the default of `HOST` holds `$`, `{`, `}` or a line break, which Compose would read; make the variable `required`, or take another default',
  ]);
});

test.each([undefined, '', '  '])('warns of a variable whose purpose is %j, once', (purpose) => {
  const host = env.required('HOST', purpose);
  expect(findings({ A: host, B: host, C: env.required('HOST', purpose) })).toEqual([
    'warning VAR-PURPOSE services.web.environment.A: `HOST` does not say what it is for; say it where it is declared: it becomes the message of a missing value and a line of .env.example',
  ]);
});

test('one use that says the purpose is enough', () => {
  const silent = env.required('HOST');
  expect(findings({ A: silent, B: env.required('HOST', 'the host'), C: silent })).toEqual([]);
});

test.each([
  ['secret and as required', env.secret('A', 'a'), env.required('A', 'a')],
  ['required and as optional with the default `b`', env.required('A', 'a'), env.optional('A', 'b', 'a')],
  [
    'optional with the default `` and as optional with the default `b`',
    env.optional('A', '', 'a'),
    env.optional('A', 'b'),
  ],
])('one variable cannot be %s', (words, first, second) => {
  expect(findings({ A: first, B: second })).toEqual([
    `error VAR-CONFLICT services.web.environment.B: \`A\` is declared as ${words}; declare it once and use that value everywhere`,
  ]);
});

test('the same declaration may be repeated', () => {
  expect(findings({ A: env.optional('A', 'b', 'a letter'), B: env.optional('A', 'b', 'a letter') })).toEqual([]);
});

test('several faults of one variable are all told, once, where it is first used', () => {
  const { diagnostics } = templateOf((stack) => {
    const web = new Service(stack, 'web', { image });
    const odd = env.optional('1', '$', '{');
    web.addEnvironment({ X: odd }); // line: use
    web.addEnvironment({ Y: odd });
  });
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual(
    ['VAR-FALLBACK', 'VAR-NAME', 'VAR-PURPOSE'].map((code) => [code, markedLine(import.meta.url, 'use')]),
  );
});
