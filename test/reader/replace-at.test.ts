import { expect, test } from 'vitest';
import { formatPath } from '../../lib/core/document-path.ts';
import { nodeAt, scalar } from '../../lib/reader/node-data.ts';
import { replaceAt } from '../../lib/reader/replace-at.ts';
import { dataOf, nodeOf } from './node-of.ts';

const root = nodeOf('a: { b: 1, c: [2, 3], __proto__: 4 }\nd: { b: 5 }\ne: f');

/** The places that a pattern names. */
function places(pattern: string): readonly string[] {
  const found: string[] = [];
  replaceAt(root, pattern, (node, path) => {
    found.push(formatPath(path));
    return node;
  });
  return found;
}

test.each([
  ['a.b', ['a.b']],
  ['*.b', ['a.b', 'd.b']],
  ['a.*', ['a.b', 'a.c', 'a.__proto__']],
  ['a.c.*', ['a.c[0]', 'a.c[1]']],
  ['a.c.0', []],
  ['e.f', []],
  ['x.y', []],
])('%s names %j', (pattern, expected) => {
  expect(places(pattern)).toEqual(expected);
});

test('what is put there is there, and the rest is shared', () => {
  const result = replaceAt(root, 'a.c.*', (node) =>
    scalar(`${String(node.kind === 'scalar' && node.value)}!`, node.place),
  );
  expect(dataOf(nodeAt(result, ['a', 'c']))).toEqual(['2!', '3!']);
  expect(nodeAt(result, ['d'])).toBe(nodeAt(root, ['d']));
});

test('where nothing changes, the same node comes back', () => {
  expect(replaceAt(root, 'a.*', (node) => node)).toBe(root);
});
