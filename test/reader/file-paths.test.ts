import { expect, test } from 'vitest';
import { folderOf, joinPaths, pathBetween, pathFrom } from '../../lib/reader/file-paths.ts';

test.each([
  ['/a', 'b/../c', '/a/c'],
  ['/a', '/b//c/', '/b/c'],
  ['/a', '', '/a'],
  ['/a', '../../..', '/'],
  ['C:/a', 'b', 'C:/a/b'],
  ['C:/a', 'D:/b', 'D:/b'],
])('from %s, %s is %s', (folder, path, expected) => {
  expect(pathFrom(folder, path)).toBe(expected);
});

test.each([
  ['a', '/b', 'a/b'],
  ['', 'a/', 'a'],
  ['a', '', 'a'],
  ['', '', ''],
  ['.', '..', '..'],
  ['a', '..', '.'],
])('%s and %s are %s', (folder, path, expected) => {
  expect(joinPaths(folder, path)).toBe(expected);
});

test.each([
  ['/a', '/a/b', 'b'],
  ['/a/b', '/a/c', '../c'],
  ['/a', '/a', '.'],
])('the way from %s to %s is %s', (from, to, expected) => {
  expect(pathBetween(from, to)).toBe(expected);
});

test.each([
  ['/a/b.yaml', '/a'],
  ['b.yaml', '.'],
  ['a//b/../c.yaml', 'a'],
])('%s is in %s', (path, expected) => {
  expect(folderOf(path)).toBe(expected);
});
