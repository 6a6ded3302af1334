import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { isMapping } from '../../../lib/compose/schema/is-mapping.ts';

test.each<[unknown]>([[{}], [{ a: 1 }], [Object.create(null)]])('%j is a mapping', (value) => {
  expect(isMapping(value)).toBe(true);
});

test.each<[unknown]>([[null], [undefined], ['a'], [1], [[]], [new Date(0)]])('%j is none', (value) => {
  expect(isMapping(value)).toBe(false);
});

test('a text with variables is none', () => {
  expect(isMapping(text`${env.optional('A', 'a', 'a letter')}`)).toBe(false);
});
