import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../lib/cli/display-width.ts';
import { sourceFrame } from '../../lib/cli/source-frame.ts';

/** A frame as it is printed. `‸` marks the column. */
function drawn(marked: string, { line = 7, width = 80, file = 'compose.yaml' } = {}): string {
  const column = marked.indexOf('‸') + 1;
  const { gutters, source, mark } = sourceFrame(marked.replace('‸', ''), { file, line, column }, width);
  return `\n${gutters[0]}${source}\n${gutters[1]}${mark}`;
}

test('shows the line with its number, and carets below the token', () => {
  expect(drawn('    image: ‸nginx:1.29 # the web', { line: 12 })).toBe(`
12 |     image: nginx:1.29 # the web
   |            ^^^^^^^^^^`);
});

test('shows spaces for tabs, and marks what stands after them', () => {
  expect(drawn('\t\tnew Stack(‸app);', { file: 'main.ts' })).toBe(`
7 |         new Stack(app);
  |                   ^^^`);
});

test('counts the cells of wide characters, on both sides', () => {
  expect(drawn('  名前: ‸日本 # 注')).toBe(`
7 |   名前: 日本 # 注
  |         ^^^^`);
});

test('spells out what a terminal would obey', () => {
  expect(drawn('  a: \u001B[2J‸b')).toBe(`
7 |   a: \\u{1b}[2Jb
  |               ^`);
});

test.each([
  ['both ends', `${'a'.repeat(60)} ‸token ${'b'.repeat(60)}`, `…${'a'.repeat(9)} token ${'b'.repeat(17)}…`],
  ['the end', `key: ‸token ${'b'.repeat(60)}`, `key: token ${'b'.repeat(23)}…`],
  ['the beginning', `${'a'.repeat(60)} ‸token`, `…${'a'.repeat(28)} token`],
])('cuts %s of a line that is too long', (_, marked, source) => {
  const column = marked.indexOf('‸') + 1;
  const frame = sourceFrame(marked.replace('‸', ''), { file: 'main.ts', line: 1, column }, 41);
  expect(frame.source).toBe(source);
  expect(frame.mark).toBe(`${' '.repeat(source.indexOf('token'))}^^^^^`);
});

test('cuts a token that is too long', () => {
  expect(drawn(`  - ‸${'x'.repeat(500)}`, { width: 42 })).toBe(`
7 |   - ${'x'.repeat(17)}…
  |     ${'^'.repeat(18)}`);
});

test('a line of megabytes is no matter', () => {
  const line = `${'{"a":'.repeat(1_000_000)}1`;
  const { source } = sourceFrame(line, { file: 'compose.yaml', line: 1, column: 3_000_001 }, 80);
  expect(source).toMatch(/^….{60,80}…$/);
});

test('a place beyond the end of the line is marked there', () => {
  const { source, mark } = sourceFrame('a: b', { file: 'compose.yaml', line: 1, column: 99 }, 80);
  expect({ source, mark }).toEqual({ source: 'a: b', mark: '    ^' });
});

test('any line at any width: one line that fits, and a mark within it or just behind', () => {
  const character = fc.oneof(
    fc.constantFrom('a', ' ', '\t', '"', "'", ':', '#', '[', '{', '日', '👍', '\u0301', '\u001B', '\n', '\uD800'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  const text = fc.array(character, { maxLength: 200 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 250 }), fc.integer({ min: 40, max: 120 }), (line, column, width) => {
      const { gutters, source, mark } = sourceFrame(line, { file: 'compose.yaml', line: 1, column }, width);
      expect(source).not.toMatch(/\p{Cc}/u);
      expect(mark).toMatch(/^ *\^+$/);
      expect(displayWidth(gutters[0] + source)).toBeLessThanOrEqual(width);
      expect(mark.length).toBeLessThanOrEqual(width);
    }),
    { numRuns: 500 },
  );
});
