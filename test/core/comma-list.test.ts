import { expect, test } from 'vitest';
import { commaList } from '../../lib/core/comma-list.ts';

test.each([
  ['a', ['a']],
  ['a,b', ['a', 'b']],
  [' a ,\tb c\n', ['a', 'b c']],
  [',a,,b, ', ['a', 'b']],
  [' , ', []],
  ['', []],
  [undefined, []],
])('%j holds %j', (list, items) => {
  expect(commaList(list)).toEqual(items);
});
