import { posix } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanPath } from '../../../lib/compose/values/clean-path.ts';

test.each([
  ['', '.'],
  ['/', '/'],
  ['//a//b/', '/a/b'],
  ['/a/./../b', '/b'],
  ['/../a', '/a'],
  ['a/..', '.'],
  ['../../a', '../../a'],
  ['a/../../b', '../b'],
])('%s is %s', (path, clean) => {
  expect(cleanPath(path)).toBe(clean);
});

test('Node.js cleans alike, but for the slash at the end', () => {
  const piece = fc.constantFrom('/', '.', '..', 'a', 'b c');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const path = pieces.join('');
      expect(cleanPath(path)).toBe(posix.normalize(path).replace(/(.)\/$/, '$1'));
    }),
  );
});
