import { App, ComposeStack, type StackFileOptions } from 'cdk-compose';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '../../lib/homelab/content-hash.ts';

type Files = readonly (readonly [path: string, content: string, options?: StackFileOptions])[];

function hashOf(files: Files, paths: readonly string[]): string | undefined {
  const stack = new ComposeStack(new App(), 'demo');
  for (const [path, content, options] of files) stack.addFile(path, content, options);
  return contentHash(stack, paths);
}

const files: Files = [
  ['config/a', '1'],
  ['config/b/c', '2'],
  ['config/bc', '3'],
];

test('covers a file, or everything below a folder, with or without a final slash', () => {
  expect(hashOf(files, ['config/b'])).toBe(hashOf(files, ['config/b/']));
  expect(hashOf(files, ['config/b'])).toBe(hashOf([['config/b/c', '2']], ['config/b/c']));
  expect(hashOf(files, ['config'])).toBe(hashOf(files, ['config/a', 'config/b', 'config/bc']));
});

test('is nothing where there is no file', () => {
  expect(hashOf(files, [])).toBeUndefined();
  expect(hashOf(files, ['config/x', 'con', ''])).toBeUndefined();
  expect(hashOf([], ['config'])).toBeUndefined();
});

test('does not depend on the order in which files and paths were said', () => {
  expect(hashOf(files.toReversed(), ['config/bc', 'config/a'])).toBe(hashOf(files, ['config/a', 'config/bc']));
});

test('tells any two different sets of files apart, also where one runs into the next', () => {
  expect(hashOf([['config/a', '1b']], ['config'])).not.toBe(hashOf([['config/a1', 'b']], ['config']));
  const set = fc.dictionary(
    fc.stringMatching(/^[ab1:]{1,4}$/),
    fc.string({ unit: fc.constantFrom('a', '1', ':'), maxLength: 4 }),
  );
  fc.assert(
    fc.property(set, set, (one, other) => {
      const hash = (each: Readonly<Record<string, string>>) =>
        hashOf(
          Object.entries(each).map(([name, content]) => [`config/${name}`, content] as const),
          ['config'],
        );
      const keys = (each: object) => JSON.stringify(Object.entries(each).toSorted());
      expect(hash(one) === hash(other)).toBe(keys(one) === keys(other));
    }),
    { numRuns: 200 },
  );
});

test('a file that is inert does not count, whatever its name', () => {
  const path = 'config/a.schema.json';
  expect(hashOf([...files, [path, '{}', { inert: 'all' }]], ['config'])).toBe(hashOf(files, ['config']));
  expect(hashOf([...files, [path, '{}']], ['config'])).not.toBe(hashOf(files, ['config']));
  expect(hashOf([[path, '{}', { inert: 'all' }]], ['config'])).toBeUndefined();
});

describe('of a file whose comment lines are inert', () => {
  const hash = (content: string) => hashOf([['config/a.yaml', content, { inert: 'comment-lines' }]], ['config']);

  test.each([
    ['# one\ntrash: {}\n', '# two\n# lines\ntrash: {}\n'],
    ['a: 1\n#\nb: 2\n', 'a: 1\nb: 2\n'],
    ['a: 1\n', 'a: 1\n# the end'],
  ])('%j reads like %j', (one, other) => {
    expect(hash(one)).toBe(hash(other));
    expect(hashOf([['config/a.yaml', one]], ['config'])).not.toBe(hashOf([['config/a.yaml', other]], ['config']));
  });

  test.each([
    ['trash: {}\n', 'trash: { days: 1 }\n'],
    ['css: |\n  #id {}\n', 'css: |\n  #other {}\n'],
    ['a: 1 # one\n', 'a: 1 # two\n'],
  ])('%j does not read like %j', (one, other) => {
    expect(hash(one)).not.toBe(hash(other));
  });
});

test('asks for a content only once the tree is complete', () => {
  const stack = new ComposeStack(new App(), 'demo');
  let content = 'early';
  stack.addFile('config/a', () => content);
  content = 'late';
  expect(contentHash(stack, ['config'])).toBe(hashOf([['config/a', 'late']], ['config']));
});
