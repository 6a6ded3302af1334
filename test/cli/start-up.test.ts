import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { DIAGNOSTIC_CODES } from '../../lib/core/diagnostic-codes.ts';
import { builtCommand } from '../support/built.ts';

const folder = dirname(builtCommand());

/** What a built file loads at once, and what it loads when it is needed. */
function loadsOf(file: string): { readonly atOnce: readonly string[]; readonly later: readonly string[] } {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const all = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
  return {
    atOnce: all(/\bimport\b[\w\s{},$*]*["']([\w:./-]+)["'];/g),
    later: all(/(?:\bimport\(|\bcreateReader\(import\.meta\.url\)\()["']([^"']+)["']\)/g),
  };
}

test('each command is loaded when it is asked for', () => {
  expect(loadsOf('main.js')).toEqual({
    atOnce: ['node:fs', 'node:url'],
    later: ['../library.js', './check-config.js', './check.js'],
  });
});

test('`check` is two files, which need no package, and neither run nor hash anything', () => {
  expect(loadsOf('check.js')).toEqual({
    atOnce: ['node:buffer', 'node:fs', 'node:module', 'node:path', 'node:util'],
    later: ['../check-compose.cjs', './sarif.js'],
  });
  expect(loadsOf('../check-compose.cjs')).toEqual({ atOnce: [], later: [] });
});

test('`check-config` is two files as well, without what runs apps or reads Compose files', () => {
  expect(loadsOf('check-config.js')).toEqual({
    atOnce: ['node:buffer', 'node:fs', 'node:module', 'node:path', 'node:util'],
    later: ['../check-immich-config.cjs', './sarif.js'],
  });
  expect(loadsOf('../check-immich-config.cjs')).toEqual({ atOnce: [], later: [] });
});

test('an app loads what reads files of others where it asks for it', () => {
  expect(loadsOf('../library.js').later).toEqual(
    expect.arrayContaining(['./check-compose.cjs', './check-immich-config.cjs']),
  );
});

test('the words of the codes are in no file but that of SARIF, nor in a type', () => {
  const { mend: words } = DIAGNOSTIC_CODES['DEP-CYCLE'];
  const build = dirname(folder);
  const files = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => readFileSync(`${build}/${file}`, 'utf8').includes(words))).toEqual([
    join('cli', 'sarif.js'),
  ]);
});
