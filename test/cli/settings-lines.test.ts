import { assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { SettingsLines } from '../../lib/cli/settings-lines.ts';
import type { Diagnostic } from '../../lib/core/diagnostic.ts';
import { checkImmichConfig } from '../../lib/immich/check-immich-config.ts';

const SECRET = 'Zqxjv918273';

/** What is left of it, whatever is cut off. */
const REST = /xjv|182/;

const FILE = `# ${SECRET}
oauth:
  enabled: "yes"
  clientSecret: ${SECRET}
  clientSecrt: "${SECRET} ${SECRET}"
notifications:
  smtp: { enabled: true, transport: { host: h, port: 99999, password: '${SECRET}' } }
theme:
  customCss: |
    ${SECRET} { color: red }
`;

function shownOf(text: string, diagnostic: Partial<Diagnostic>): string | undefined {
  const lines = new SettingsLines({ read: () => text });
  const found: Diagnostic = { code: 'IMC-INVALID', severity: 'error', message: '', path: '', ...diagnostic };
  return lines.lineOf({ file: 'immich.yaml', line: 1, ...found })?.text;
}

test.each([
  ['names of settings', '  clientSecret: hunter2', {}, '  clientSecret: ***'],
  ['no such name where it is a value', 'loginPageMessage: oauth', {}, 'loginPageMessage: ***'],
  ['no other name', 'hunter2: enabled', {}, undefined],
  ['the names of the path', 'my-key: a', { path: 'oauth.my-key' }, 'my-key: ***'],
  ['the names of an odd path', '"a.b c": d', { path: 'oauth["a.b c"]' }, '"a.b c": ***'],
  ['what stands in backticks', 'crf: 99', { message: 'it is `99`' }, 'crf: 99'],
  ['what is quoted', 'enabled: yes', { message: 'it is the string "yes"' }, 'enabled: yes'],
  ['no other word of the message', 'enabled: string', { message: 'it is the string "yes"' }, 'enabled: ***'],
  ['nothing of a line without a word', '  hunter2', {}, undefined],
  ['nothing of a line that is not there', '', { line: 2 }, undefined],
])('shows %s', (_, text, diagnostic, shown) => {
  expect(shownOf(text, diagnostic)).toBe(shown);
});

test('of a finding without a file or a line, nothing is shown', () => {
  const lines = new SettingsLines({ read: () => FILE });
  const found: Diagnostic = { code: 'IMC-VERSION', severity: 'error', message: 'wrong', path: '' };
  expect(lines.lineOf(found)).toBeUndefined();
  expect(lines.lineOf({ ...found, file: 'immich.yaml' })).toBeUndefined();
});

test('whatever is damaged in a file, nothing that is told or shown holds a secret of it', () => {
  const damage = constantFrom(
    '',
    '"',
    "'",
    ' ',
    '\n',
    '\t',
    '#',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&',
    '*',
    '!',
    '|',
    '%',
    '@',
  );
  assert(
    property(nat(FILE.length - 1), nat(3), damage, constantFrom('2.7.5', '3.1.0', '3.2.2'), (at, cut, put, version) => {
      const text = `${FILE.slice(0, at)}${put}${FILE.slice(at + cut)}`;
      const lines = new SettingsLines({ read: () => text });
      for (const diagnostic of checkImmichConfig(text, { version })) {
        // Where a secret came to stand in the place of a name, it is one.
        if (diagnostic.code === 'IMC-UNKNOWN-KEY' && REST.test(diagnostic.path)) continue;
        expect(JSON.stringify([diagnostic, lines.lineOf(diagnostic)])).not.toMatch(REST);
      }
    }),
    { numRuns: 500 },
  );
});
