import { expect, test } from 'vitest';
import { call } from '../../../lib/docs/preflight/part.ts';

test('a call takes every argument as one word, numbers, too', () => {
  expect(call('group', "the photos' $1", 3202)).toBe(`group 'the photos'\\'' $1' 3202`);
});
