import { describe, expect, test } from 'vitest';
import { readSopsEnv } from '../../lib/secrets/sops-env.ts';
import { sealed, secret } from './sealed.ts';

test('knows the names, and that all of them are encrypted', () => {
  expect(readSopsEnv(sealed([`DB_PASSWORD=${secret}`, `_MAIL2=${secret}`]))).toEqual({
    lines: [
      { name: 'DB_PASSWORD', line: 1, value: 'encrypted' },
      { name: '_MAIL2', line: 2, value: 'encrypted' },
    ],
    isSealed: true,
  });
});

test('reads Windows line ends, a missing last one, blank lines and comments', () => {
  const text = sealed([
    '#ENC[AES256_GCM,data:x,iv:x,tag:x,type:comment]',
    '# plain',
    '',
    '  ',
    `A=${secret}`,
    'B_clear=x',
  ]);
  const clear = text.replace('=_unencrypted', '=_clear');
  const expected = {
    lines: [
      { name: 'A', line: 5, value: 'encrypted' },
      { name: 'B_clear', line: 6, value: 'meant-plain' },
    ],
    isSealed: true,
  };
  expect(readSopsEnv(clear)).toEqual(expected);
  expect(readSopsEnv(clear.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(readSopsEnv(clear.trimEnd())).toEqual(expected);
});

describe('takes for plain', () => {
  test.each([
    ['a value', 'A=hunter2'],
    ['a value in quotes', 'A="hunter2"'],
    ['a value with an equals sign', 'A=a=b'],
    ['a value that only begins like an encrypted one', 'A=ENC[hunter2'],
    ['a value of several words', 'A=ENC[AES256_GCM,data:x] hunter2'],
    ['a value with a separator of lines that is none here', 'A=hunter\u20282'],
  ])('%s', (_, line) => {
    expect(readSopsEnv(sealed([line])).lines).toEqual([{ name: 'A', line: 1, value: 'plain' }]);
  });

  test.each([
    'hunter2',
    'export A=hunter2',
    ' A=hunter2',
    'my-name=hunter2',
    'A: hunter2',
    'MIIEvQIBADAN/BgkqhkiG9w0=',
    '\uFEFFA=hunter2',
  ])('`%s`, which is no variable, and says nothing of it', (line) => {
    expect(readSopsEnv(sealed([line])).lines).toEqual([{ line: 1, value: 'plain' }]);
  });
});

test('takes for meant what ends with the suffix that the file states, and nothing where it states none', () => {
  const lines = [`TZ_unencrypted=UTC`, `TZ=UTC`];
  const values = (text: string) => readSopsEnv(text).lines.map(({ value }) => value);
  expect(values(sealed(lines))).toEqual(['meant-plain', 'plain']);
  expect(values(sealed(lines).replace('_unencrypted\n', '\n'))).toEqual(['plain', 'plain']);
  expect(values(`${lines.join('\n')}\nsops_mac=${secret}\n`)).toEqual(['plain', 'plain']);
});

test('leaves a blank value, which SOPS does not encrypt, as one', () => {
  expect(readSopsEnv(sealed(['A='])).lines).toEqual([{ name: 'A', line: 1, value: 'blank' }]);
});

test.each([
  ['a plain dotenv file', false, 'A=hunter2\n'],
  ['an empty file', false, ''],
  ['a file whose seal was taken away', false, sealed([]).replace(/^sops_mac=.*$/m, 'sops_mac=')],
  ['a file that SOPS wrote', true, sealed([])],
])('%s is sealed: %s', (_, isSealed, text) => {
  expect(readSopsEnv(text).isSealed).toBe(isSealed);
});
