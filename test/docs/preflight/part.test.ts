import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, shellWord } from '../../../lib/docs/preflight/part.ts';

test.each([
  ['./data/db', './data/db'],
  ['3106:3202', '3106:3202'],
  ['', "''"],
  ['two words', "'two words'"],
  ["it's", `'it'\\''s'`],
  ['$HOME', "'$HOME'"],
  ['~', "'~'"],
])('%j is written %s', (text, word) => {
  expect(shellWord(text)).toBe(word);
});

test('a call takes numbers, too', () => {
  expect(call('group', 'the photos', 3202)).toBe("group 'the photos' 3202");
});

test('a shell reads every word as it was', () => {
  const texts = fc.sample(fc.string({ unit: 'grapheme' }), { numRuns: 300, seed: 1 });
  const { stdout } = spawnSync('sh', ['-c', call(String.raw`printf '%s\0'`, ...texts)], { encoding: 'utf8' });
  expect(stdout.split('\0').slice(0, -1)).toEqual(texts);
});
