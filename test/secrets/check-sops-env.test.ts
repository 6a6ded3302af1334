import { env } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { checkSopsEnv } from '../../lib/secrets/check-sops-env.ts';
import { sealed, secret } from './sealed.ts';

const password = env.secret('DB_PASSWORD', 'password of the database user');
const domain = env.required('DOMAINNAME', 'base domain');
const zone = env.optional('TZ', 'UTC', 'time zone');
const variables = [password, domain, zone];

const told = (text: string) => checkSopsEnv(text, variables, {}).map(({ code, message }) => `${code} ${message}`);

test('nothing is said where all values are encrypted and all needed ones are there', () => {
  expect(told(sealed([`DB_PASSWORD=${secret}`, `DOMAINNAME=${secret}`, `UNUSED=${secret}`]))).toEqual([]);
});

describe('a plain value', () => {
  const text = sealed([`DOMAINNAME=${secret}`, 'DB_PASSWORD=hunter2', `A=${secret}`, 'my key=hunter2', 'B=hunter2']);

  test('is an error that names it, or its line, and tells what to do', () => {
    expect(checkSopsEnv(text, variables, {})).toEqual([
      {
        code: 'SECRET-PLAIN',
        severity: 'error',
        message: '`secret.sops.env` holds values that are not encrypted: `DB_PASSWORD`, line 4, `B`',
        hint: 'encrypt it with `sops --encrypt --in-place secret.sops.env` before it is committed, and change what was in it',
        origin: {},
      },
    ]);
  });

  test('is never told itself', () => {
    expect(JSON.stringify(checkSopsEnv(text, variables, {}))).not.toContain('hunter2');
  });

  test('is fine where SOPS was told to leave it, unless it is a secret', () => {
    const text = sealed([`DB_PASSWORD=${secret}`, 'DOMAINNAME=lab.example.org', 'NOTE=x']);
    expect(told(text.replace('suffix=_unencrypted', 'suffix=E'))).toEqual([]);
    expect(
      told(text.replace(`DB_PASSWORD=${secret}`, 'DB_PASSWORD=x').replace('suffix=_unencrypted', 'suffix=D')),
    ).toEqual([
      'SECRET-PLAIN `secret.sops.env` holds values that are not encrypted: `DB_PASSWORD`, `DOMAINNAME`, `NOTE`',
    ]);
  });
});

test('a file that was never encrypted is told once, with all that is in it', () => {
  expect(told('DB_PASSWORD=hunter2\nDOMAINNAME=lab.example.org\n')).toEqual([
    'SECRET-PLAIN `secret.sops.env` holds values that are not encrypted: `DB_PASSWORD`, `DOMAINNAME`',
  ]);
});

test('a file without a seal is refused even where no value is plain', () => {
  expect(told(`DB_PASSWORD=${secret}\nDOMAINNAME=${secret}\n`)).toEqual([
    'SECRET-PLAIN `secret.sops.env` was not written by SOPS',
  ]);
});

describe('a variable that the stack needs', () => {
  test.each<[string, readonly string[], string]>([
    ['one that is missing', [`DOMAINNAME=${secret}`], 'lacks `DB_PASSWORD`'],
    ['one that is blank', [`DB_PASSWORD=${secret}`, 'DOMAINNAME='], 'lacks `DOMAINNAME`'],
    ['one that differs in case', [`db_password=${secret}`, `DOMAINNAME=${secret}`], 'lacks `DB_PASSWORD`'],
    ['all of them, in one finding', [], 'lacks `DB_PASSWORD`, `DOMAINNAME`'],
  ])('%s', (_, lines, message) => {
    expect(told(sealed(lines))).toEqual([`SECRET-MISSING \`secret.sops.env\` ${message}`]);
  });

  test('is added with sops', () => {
    const hints = (lines: readonly string[]) => checkSopsEnv(sealed(lines), variables, {}).map(({ hint }) => hint);
    expect(hints([`DOMAINNAME=${secret}`])).toEqual(['add it with `sops secret.sops.env`']);
    expect(hints([])).toEqual(['add them with `sops secret.sops.env`']);
  });
});
