import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../lib/core/diagnostic-codes.ts';

const lib = fileURLToPath(new URL('../../lib/', import.meta.url));
const source = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/diagnostic-codes|core.codes|\bexamples\b/.test(path))
  .map((path) => readFileSync(`${lib}${path}`, 'utf8').replaceAll(/^ *\*.*$/gm, ''))
  .join('\n');

test.each(Object.keys(DIAGNOSTIC_CODES))('%s can be found somewhere', (code) => {
  expect(source.includes(`'${code}'`)).toBe(true);
});

describe('a code that the library gives is in the table', () => {
  const given = [...source.matchAll(/\bcodes?: (\[[^\]]*\]|'[^']*')/g)]
    .flatMap(([, literal = '']) => [...literal.matchAll(/'([^']+)'/g)])
    .map(([, code = '']) => code);

  test('there are such codes', () => expect(given.length).toBeGreaterThan(30));

  test.each([...new Set(given)].toSorted())('%s', (code) => {
    expect(DIAGNOSTIC_CODES).toHaveProperty([code]);
  });
});

test.each(Object.entries(DIAGNOSTIC_CODES))(
  '%s says what it stands for, and what to do: %j',
  (code, { says, mend }) => {
    expect(code).toMatch(/^[A-Z]+(-[A-Z]+)+$/);
    expect(says).toMatch(/^\S.*[^.\s]$/);
    expect(mend).toMatch(/^[^A-Z\s].*[^.\s]$/);
  },
);

test('no two codes stand for the same', () => {
  const meanings = Object.values(DIAGNOSTIC_CODES).map(({ says }) => says);
  expect(new Set(meanings).size).toBe(meanings.length);
});
