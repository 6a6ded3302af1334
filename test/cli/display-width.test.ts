import { expect, test } from 'vitest';
import { displayWidth } from '../../lib/cli/display-width.ts';

test.each([
  ['', 0],
  ['image: web', 10],
  ['größe', 5],
  ['e\u0301', 1],
  ['日本', 4],
  ['한글', 4],
  ['ＡＢ', 4],
  ['👍 ok', 5],
  ['𠮷', 2],
])('%j takes %d cells', (text, cells) => {
  expect(displayWidth(text)).toBe(cells);
});
