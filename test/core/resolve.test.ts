import { App, ComposeStack, env, Lazy, Network, text } from 'cdk-compose';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve } from '../../lib/core/resolve.ts';

const domain = env.required('DOMAINNAME', 'base domain');
const stack = new ComposeStack(new App(), 'web');
const network = new Network(stack, 'backend');

describe('what it gives', () => {
  test.each<[string, unknown, unknown]>([
    ['a variable as a text of it alone', domain, text`${domain}`],
    ['a text with variables as it is', text`a.${domain}`, text`a.${domain}`],
    ['a text without variables as a string', text`${'a'}.${1}`, 'a.1'],
    ['an empty text as an empty string', text``, ''],
    ['a construct as its name', network, 'backend'],
    ['a lazy value as what it gives', Lazy.of(() => ({ x: Lazy.of(() => network) })), { x: 'backend' }],
    ['a mapping without the members that are undefined', { a: 1, b: undefined }, { a: 1 }],
    ['a mapping without a prototype as a plain one', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ['one mapping in two places', ((one) => [one, { one }])({ a: 1 }), [{ a: 1 }, { one: { a: 1 } }]],
  ])('%s', (_, value, expected) => {
    expect(resolve(value)).toStrictEqual(expected);
  });

  test('a key named `__proto__` like any other', () => {
    const value: unknown = JSON.parse('{"__proto__": {"a": 1}}');
    expect(JSON.stringify(resolve(value))).toBe('{"__proto__":{"a":1}}');
  });

  test('plain data unchanged', () => {
    const data = fc.jsonValue();
    fc.assert(fc.property(data, (value) => void expect(resolve(value)).toEqual(value)));
  });

  test('resolved data unchanged', () => {
    const leaf = fc.constantFrom<unknown>(domain, text`x-${domain}`, network, text`plain`, 'y', 1, null);
    const data = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
    })).value;
    fc.assert(
      fc.property(data, (value) => {
        const once = resolve(value);
        expect(resolve(once)).toEqual(once);
      }),
    );
  });
});

describe('what is not data is refused with its place', () => {
  class Thing {
    readonly size = 1;
  }
  const circle: Record<string, unknown> = {};
  circle['self'] = [circle];
  const spiral: Lazy<unknown> = Lazy.of(() => ({ again: spiral }));

  test.each<[string, unknown, string]>([
    ['a function', () => 1, 'a value of type function, which is not data'],
    ['a symbol', Symbol('x'), 'a value of type symbol, which is not data'],
    ['a big integer', 1n, 'a value of type bigint, which is not data'],
    ['a date', new Date(0), 'an object of the class Date, which is not data'],
    ['a map', new Map(), 'an object of the class Map, which is not data'],
    ['a set', new Set(), 'an object of the class Set, which is not data'],
    ['a promise', Promise.resolve(1), 'an object of the class Promise, which is not data'],
    ['a regular expression', /x/, 'an object of the class RegExp, which is not data'],
    ['a buffer', Buffer.from('x'), 'an object of the class Buffer, which is not data'],
    ['an instance of a class', new Thing(), 'an object of the class Thing, which is not data'],
    ['a construct that has no name', stack, 'an object of the class ComposeStack, which is not data'],
    [
      'an object with a strange prototype',
      Object.create(Object.create(null)),
      'an object that is not a plain one, which',
    ],
    ['not a number', Number.NaN, 'NaN, which no artifact can hold'],
    ['an infinite number', -Infinity, '-Infinity, which no artifact can hold'],
    ['a lazy value that gives undefined', Lazy.of(() => undefined), 'a value of type undefined, which is not data'],
  ])('%s', (_, value, what) => {
    expect(() => resolve(value)).toThrow(`the value is ${what}`);
    expect(() => resolve({ a: [1, { 'b.c': value }] })).toThrow(`\`a[1]["b.c"]\` is ${what}`);
    expect(() => resolve([Lazy.of(() => ({ x: value }))], ['services'])).toThrow(`\`services[0].x\` is ${what}`);
  });

  test.each<[string, unknown]>([
    ['undefined', ['a', undefined]],
    // oxlint-disable-next-line no-sparse-arrays -- the hole is what is tested
    ['nothing at all', ['a', ,]],
  ])('a list that holds %s', (_, value) => {
    expect(() => resolve(value, ['command'])).toThrow('`command[1]` is a value of type undefined, which is not data');
  });

  test.each<[string, unknown, string]>([
    ['data', { a: circle }, '`a.self[0]`'],
    ['a lazy value', { a: spiral }, '`a.again`'],
  ])('%s that holds itself', (_, value, place) => {
    expect(() => resolve(value)).toThrow(new TypeError(`${place} holds itself, which no artifact can`));
  });
});

test.each<[string, unknown]>([
  ['a string', { a: ['x\uD83D'] }],
  ['a text', { a: [text`x\uD83D${env.required('X')}`] }],
])('refuses half of a surrogate pair in %s, naming the place, and takes a whole one', (_, value) => {
  expect(() => resolve(value)).toThrow(new TypeError('`a[0]` holds half of a character, which no artifact can hold'));
  expect(resolve({ a: ['x\u{1F600}'] })).toEqual({ a: ['x\u{1F600}'] });
});
