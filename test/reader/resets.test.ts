import { describe, expect, test } from 'vitest';
import { nodeAt } from '../../lib/reader/node-data.ts';
import { applyResets, takeResets } from '../../lib/reader/resets.ts';
import { told } from './read-files.ts';
import { dataOf, nodeOf } from './node-of.ts';

describe('takeResets', () => {
  test.each([
    ['a value', 'a: !reset b\nc: d', { c: 'd' }, [['a']]],
    ['a list', 'a: { b: !reset [c] }', { a: {} }, [['a', 'b']]],
    ['what is inside of a list', 'a: [{ b: !reset c, d: e }]', { a: [{ d: 'e' }] }, [['a', '0', 'b']]],
    ['nothing', 'a: { b: [c] }', { a: { b: ['c'] } }, []],
  ])('takes %s out', (_, text, data, paths) => {
    const result = takeResets(nodeOf(text));
    expect(dataOf(result.node)).toEqual(data);
    expect(result.paths).toEqual(paths);
  });

  test('leaves what overrides, and does not look into it', () => {
    const result = takeResets(nodeOf('a: !override { b: !override c }\nd: !override e'));
    expect(dataOf(result.node)).toEqual({ a: { b: 'c' }, d: 'e' });
    expect(result.paths).toEqual([['a'], ['d']]);
  });

  test('keeps a document that resets nothing as it is', () => {
    const node = nodeOf('a: &a { b: c }\nd: *a');
    expect(takeResets(node).node).toBe(node);
  });
});

describe('applyResets', () => {
  const base = nodeOf('a: { b: 1, c: { d: 2, e: 3 } }\nf: [{ g: 4 }]');

  test.each([
    [[['a', 'b']], { a: { c: { d: 2, e: 3 } }, f: [{ g: 4 }] }],
    [
      [
        ['a', 'c', 'd'],
        ['a', 'c', 'e'],
      ],
      { a: { b: 1, c: {} }, f: [{ g: 4 }] },
    ],
    [[['a'], ['a', 'b']], { f: [{ g: 4 }] }],
    [[['a', '*']], { a: {}, f: [{ g: 4 }] }],
    [[['*', 'c', 'd']], { a: { b: 1, c: { e: 3 } }, f: [{ g: 4 }] }],
    [
      [
        ['f', '0'],
        ['f', '0', 'g'],
        ['x', 'y'],
        ['a', 'b', 'z'],
      ],
      { a: { b: 1, c: { d: 2, e: 3 } }, f: [{ g: 4 }] },
    ],
  ])('takes %j away', (paths, expected) => {
    expect(dataOf(applyResets(base, paths))).toEqual(expected);
  });

  test('shares what it does not change', () => {
    expect(applyResets(base, [['x']])).toBe(base);
    expect(nodeAt(applyResets(base, [['a', 'b']]), ['a', 'c'])).toBe(nodeAt(base, ['a', 'c']));
  });
});

describe('the tags in files', () => {
  const base = 'services: { web: { image: a, ports: ["80:80"], environment: { A: "1", B: "2" } } }';
  const web = (over: string, first = base) => {
    const { data, errors } = told({
      files: { 'compose.yaml': first, 'over.yaml': over },
      main: ['compose.yaml', 'over.yaml'],
    });
    return errors.length > 0 ? errors : (data as { services: { web: unknown } }).services.web;
  };

  test.each([
    ['services: { web: { ports: !reset [] } }', { image: 'a', environment: { A: '1', B: '2' } }],
    [
      'services: { web: { ports: !reset null, environment: !override { C: "3" } } }',
      { image: 'a', environment: { C: '3' } },
    ],
    ['services: { web: !override { image: b } }', { image: 'b' }],
    ['services: { web: !reset {} , db: { image: c } }', undefined],
    [
      'x-none: &none { ports: !reset [] }\nservices: { web: { <<: *none, environment: !reset {} } }',
      { image: 'a', ports: [expect.anything()] },
    ],
    ['x-none: &none !reset []\nservices: { web: { ports: *none, environment: !reset {} } }', { image: 'a' }],
  ])('of one laid over another one: %s', (over, expected) => {
    expect(web(over)).toEqual(expected);
  });

  test('take single variables away, as long as there is no list of them', () => {
    const over = 'services: { web: { ports: !reset [], environment: { A: !reset null } } }';
    expect(web(over)).toEqual({ image: 'a', environment: ['B=2'] });
    const list = 'services: { web: { image: a, environment: [A=1, B=2] } }';
    expect(web(over, list)).toEqual({ image: 'a', environment: ['A=1', 'B=2'] });
  });

  test('of a file that stands alone leave out and change nothing', () => {
    const text = 'services: { web: { image: !override a, ports: !reset ["80:80"], cap_add: [A, !reset B] } }';
    expect(told({ files: { 'compose.yaml': text } })).toEqual({
      data: { services: { web: { image: 'a', cap_add: ['A'] } } },
      errors: [],
    });
  });

  test('of a document change the ones before it', () => {
    expect(
      told({
        files: { 'compose.yaml': `${base}\n---\nservices: { web: { environment: !reset {}, ports: !override [] } }` },
      }).data,
    ).toEqual({
      services: { web: { image: 'a', ports: [] } },
    });
  });
});
