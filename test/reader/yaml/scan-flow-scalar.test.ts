import { describe, expect, test } from 'vitest';
import { dataOf, nodeOf } from '../node-of.ts';

const valueOf = (text: string) => dataOf(nodeOf(`a: ${text}`));

describe('a scalar without quotes', () => {
  test.each([
    ['b c  d', 'b c  d'],
    ['b#c #d', 'b#c'],
    ['http://b:80/?c=d', 'http://b:80/?c=d'],
    ['-b', '-b'],
    ['?b', '?b'],
    [':b', ':b'],
    ['b\n  c', 'b c'],
    ['b \n\n\n  c', 'b\n\nc'],
    ['b\r\n  c', 'b c'],
    ['b\x85  c', 'b c'],
    ['b\u2028  c', 'b\u2028c'],
    ['b\n  \tc', 'b c'],
    ['b, c] d} "e', 'b, c] d} "e'],
    ['é😀', 'é😀'],
  ])('%j', (text, value) => {
    expect(valueOf(text)).toEqual({ a: value });
  });

  test.each([
    ['[b c, d]', ['b c', 'd']],
    ['[b:c, -, -d]', ['b:c', '-', '-d']],
    ['[b\nc, d\n]', ['b c', 'd']],
    ['{b:c, d: e}', { 'b:c': null, d: 'e' }],
    ['{"b":c, d : e, f}', { b: 'c', d: 'e', f: null }],
    ['[b: c, d: ]', [{ b: 'c' }, { d: null }]],
    ['[b, {c: [d]}, ]', ['b', { c: ['d'] }]],
    ['[\n\tb, # c\n\td\n]', ['b', 'd']],
  ])('%j, between brackets', (text, value) => {
    expect(valueOf(text)).toEqual({ a: value });
  });
});

describe('a scalar between quotes', () => {
  test.each([
    [`'b ''c'' "d" \\n'`, `b 'c' "d" \\n`],
    [String.raw`"b \"c\" 'd' \\ \' \0\a\b\t\n\v\f\r\e\ "`, `b "c" 'd' \\ ' \0\x07\b\t\n\v\f\r\x1b `],
    [String.raw`"\N\_\L\P\x41\u263a\U0001F600"`, '\x85\xa0\u2028\u2029A☺😀'],
    ['"b\n  c"', 'b c'],
    ['"b  \n\n\nc"', 'b\n\nc'],
    ["'b\n\n   c'", 'b\nc'],
    ['"b\\\n   c"', 'bc'],
    ['"b \\\n\n   c"', 'b \nc'],
    ['"b\n\tc"', 'b c'],
    ['"b: c # d"', 'b: c # d'],
    ['"1"', '1'],
    ["''", ''],
    ['"b"#c', 'b'],
  ])('%j', (text, value) => {
    expect(valueOf(text)).toEqual({ a: value });
  });
});
