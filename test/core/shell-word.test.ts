import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellWord } from '../../lib/core/shell-word.ts';

test.each([
  ['./data/db', './data/db'],
  ['3106:3202', '3106:3202'],
  ['', "''"],
  ['two words', "'two words'"],
  ["it's", `'it'\\''s'`],
  ['$HOME', "'$HOME'"],
  ['~', "'~'"],
  ['A=b', "'A=b'"],
])('%j is written %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test('a shell reads every word as it was', () => {
  const texts = fc.sample(fc.string({ unit: 'grapheme' }), { numRuns: 300, seed: 1 });
  const words = texts.map(shellWord).join(' ');
  const { stdout } = spawnSync('sh', ['-c', String.raw`printf '%s\0' ` + words], { encoding: 'utf8' });
  expect(stdout.split('\0').slice(0, -1)).toEqual(texts);
});
