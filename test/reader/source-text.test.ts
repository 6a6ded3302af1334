import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Place, SourceText } from '../../lib/reader/source-text.ts';

test.each([
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\n\nbc', 4, 3, 2],
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['', 0, 1, 1],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  const place = new Place(new SourceText('/a.yaml', text), offset);
  expect(place.position()).toEqual({ file: '/a.yaml', line, column });
});

test('a place stands behind as many characters of its line as its column says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'ä') }), fc.nat(40), (text, offset) => {
      const at = Math.min(offset, text.length);
      // The two characters of a line break are one.
      fc.pre(text[at - 1] !== '\r' || text[at] !== '\n');
      const { line, column } = new SourceText('/a.yaml', text).position(at);
      const lines = text.slice(0, at).split(/\r\n|\r|\n/);
      expect([line, column - 1]).toEqual([lines.length, lines.at(-1)?.length]);
    }),
  );
});
