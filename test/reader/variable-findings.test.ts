import { expect, test } from 'vitest';
import { Place, SourceText } from '../../lib/reader/source-text.ts';
import {
  castFinding,
  missingFinding,
  templateFinding,
  told,
  unsetFinding,
} from '../../lib/reader/variable-findings.ts';

const where = { place: new Place(new SourceText('/proj/compose.yaml', 'a: b'), 3), path: ['a'] };
const reference = { name: 'A', operator: ':?', word: [], wordText: '', offset: 0 } as const;

test('a finding has its place, and its path in a document if there is one', () => {
  expect(told(where)).toEqual({ origin: { location: where.place }, path: ['a'] });
  expect(told({ place: where.place })).toEqual({ origin: { location: where.place } });
});

test.each([
  [templateFinding({ offset: 0, fault: 'x' }, where), 'write a variable as `${NAME}`'],
  [unsetFinding('A', where), '`${A:-default}`, or `$$A` where the dollar sign is meant'],
  [missingFinding({ reference, isBlank: false, needlessFor: undefined }, where), 'set `A` in `.env`'],
  [missingFinding({ reference, isBlank: false, needlessFor: 'B' }, where), 'even where `B` makes it needless'],
  [castFinding({ text: 'x', names: [], unset: [] }, 'switch', 'is wrong', where), 'write `true` or `false`'],
  [castFinding({ text: 'x', names: ['A'], unset: [reference] }, 'number', 'is wrong', where), 'such as `${A:-0.5}`'],
])('a finding says what to do: %o', ({ hint }, words) => {
  expect(hint).toContain(words);
});
