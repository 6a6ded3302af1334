import { expect, test } from 'vitest';
import { printable } from '../../lib/cli/printable.ts';

test.each([
  ['a line\n\tof text: ≥ 日本 👍', 'a line\n\tof text: ≥ 日本 👍'],
  ['\u001B[2J\u001B]0;title\u0007', '\\u{1b}[2J\\u{1b}]0;title\\u{7}'],
  ['a\rb\0', 'a\\u{d}b\\u{0}'],
  ['\u007F\u0085\u009B', '\\u{7f}\\u{85}\\u{9b}'],
  ['\u202Egpj.exe\u2066', '\\u{202e}gpj.exe\\u{2066}'],
  ['half \uDC80 of one', 'half \\u{dc80} of one'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});
