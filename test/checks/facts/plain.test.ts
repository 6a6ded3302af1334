import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { asList, asMapping, literalsIn, member, roughText } from '../../../lib/checks/facts/plain.ts';

const variable = text`a-${env.required('B', 'a letter')}-c`;

test.each([null, undefined, 'x', 1, true, ['x'], variable])('%o is no mapping', (value) => {
  expect(asMapping(value)).toBeUndefined();
});

test('what has another form is empty', () => {
  expect(asMapping({ a: 1 })).toEqual({ a: 1 });
  expect(asList('x')).toEqual([]);
  expect(literalsIn([1, 'x', null, variable])).toEqual(['x']);
});

test('a member is one of its own', () => {
  expect(member({ a: 1 }, 'a')).toBe(1);
  expect(member({ a: 1 }, 'constructor')).toBeUndefined();
  expect(member(undefined, 'a')).toBeUndefined();
});

test('a variable in a text is a letter, or what stands in for it', () => {
  expect(roughText(variable)).toBe('a-v-c');
  expect(roughText(variable, '{{}}')).toBe('a-{{}}-c');
  expect(roughText('x')).toBe('x');
  expect(roughText(1)).toBeUndefined();
});
