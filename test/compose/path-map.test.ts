import { expect, test } from 'vitest';
import { PathMap } from '../../lib/compose/path-map.ts';
import type { DocumentPath } from '../../lib/core/document-path.ts';

function mapOf(...entries: readonly (readonly [DocumentPath, string])[]): PathMap<string> {
  const map = new PathMap<string>();
  for (const [path, value] of entries) map.set(path, value);
  return map;
}

test('remembers one value for a place, the last one', () => {
  const map = mapOf([['a', 0], 'first'], [['a', 0], 'second']);
  expect(map.get(['a', 0])).toBe('second');
  expect(map.get(['a'])).toBeUndefined();
});

test('keeps a key apart from the same text as a path, and from an index', () => {
  const map = mapOf([['a.b'], 'one key'], [['a', 'b'], 'two keys'], [['a', 0], 'index'], [['a', '0'], 'key']);
  expect([['a.b'], ['a', 'b'], ['a', 0], ['a', '0']].map((path) => map.get(path))).toEqual([
    'one key',
    'two keys',
    'index',
    'key',
  ]);
});

test('finds the nearest place around one that it does not know', () => {
  const map = mapOf([[], 'root'], [['a'], 'near'], [['a', 'b', 'c'], 'below']);
  expect(map.nearest(['a', 'b'])).toBe('near');
  expect(map.nearest(['b', 'c'])).toBe('root');
  expect(new PathMap().nearest(['a'])).toBeUndefined();
});

test('forgets a place with everything below it, and nothing beside it', () => {
  const map = mapOf([['a'], '1'], [['a', 'b'], '2'], [['a', 0, 'c'], '3'], [['ab'], '4'], [[], '5']);
  map.deleteBelow(['a']);
  expect([['a'], ['a', 'b'], ['a', 0, 'c']].map((path) => map.get(path))).toEqual([undefined, undefined, undefined]);
  expect([map.get(['ab']), map.get([])]).toEqual(['4', '5']);
  map.deleteBelow([]);
  expect(map.get(['ab'])).toBeUndefined();
});

test('lets the items behind a removed one move up with what is below them', () => {
  const map = mapOf(
    [['a'], 'list'],
    [['a', 0], '0'],
    [['a', 1, 'x'], '1x'],
    [['a', 2, 'x'], '2x'],
    [['b', 2], 'other'],
  );
  map.removeItem(['a'], 1);
  expect(map.get(['a', 0])).toBe('0');
  expect(map.get(['a', 0, 'x'])).toBeUndefined();
  expect(map.get(['a', 1, 'x'])).toBe('2x');
  expect(map.get(['a', 2, 'x'])).toBeUndefined();
  expect([map.get(['a']), map.get(['b', 2])]).toEqual(['list', 'other']);
});
