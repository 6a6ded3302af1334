import { expect, test } from 'vitest';
import { DollarPlaces } from '../../lib/reader/dollar-places.ts';
import { Place, SourceText } from '../../lib/reader/source-text.ts';

test.each([
  ['plain', 'key: a $A b', 'a $A b', 2, 7],
  ['in quotes', "key: 'it''s $A'", "it's $A", 5, 12],
  ['after an escape', 'key: "\\t$A"', '\t$A', 1, 8],
  ['on a later line', 'key: |\n  $A\n  $B\n', '$A\n$B\n', 3, 14],
  ['the second one of two', 'key: $$ ${A}', '$$ ${A}', 3, 8],
])('a dollar sign is found in the file: %s', (_, source, value, offset, found) => {
  const places = new DollarPlaces(value, new Place(new SourceText('/f', source), 5));
  expect(places.of(offset).offset).toBe(found);
});

test('one that is spelled as an escape is pointed at by the scalar', () => {
  const places = new DollarPlaces('$A ${B}', new Place(new SourceText('/f', 'key: "\\x24A ${B}"'), 5));
  expect([places.of(0).offset, places.of(3).offset]).toEqual([5, 5]);
});

test('the order of asking does not matter', () => {
  const places = new DollarPlaces('x $A $B', new Place(new SourceText('/f', 'k: x $A $B'), 3));
  expect([5, 2, 5].map((offset) => places.of(offset).offset)).toEqual([8, 5, 8]);
});
