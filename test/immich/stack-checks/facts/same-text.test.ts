import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameText } from '../../../../lib/immich/stack-checks/facts/same-text.ts';

test.each([
  ['photos.example.org', 'Photos.Example.org', true],
  ['photos.${DOMAIN}', 'photos.${DOMAIN}', true],
  ['photo.${DOMAIN}', 'photos.${DOMAIN}', false],
  ['${HOST}.example.org', '${HOST}.example.net', false],
  ['a.${DOMAIN}', 'b.${OTHER}', false],
  ['photos.${DOMAIN}', 'photos.${OTHER}', undefined],
  ['photos.${DOMAIN}', 'photos.example.org', undefined],
  ['photos.${DOMAIN}', 'share.example.org', false],
  ['${DOMAIN}', 'photos.example.org', undefined],
  ['${DOMAIN}', '${domain}', undefined],
  ['${DOMAIN}', '', undefined],
  ['a', '', false],
])('%s and %s', (one, other, same) => {
  expect(isSameText(one, other)).toBe(same);
  expect(isSameText(other, one)).toBe(same);
});

test('what is certain holds for all values of the variables', () => {
  const value = fc.stringMatching(/^[ab.]{0,2}$/);
  const piece = fc.constantFrom('a', 'b', '.', 'B', '${X}', '${Y}');
  const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, value, value, (one, other, x, y) => {
      const same = isSameText(one, other);
      const put = (into: string) => into.replaceAll('${X}', x).replaceAll('${Y}', y).toLowerCase();
      return same === undefined || same === (put(one) === put(other));
    }),
    { numRuns: 3000 },
  );
});
