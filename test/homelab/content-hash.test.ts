import { App, ComposeStack } from 'cdk-compose';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentHash } from '../../lib/homelab/content-hash.ts';

type Files = readonly (readonly [path: string, content: string])[];

function hashOf(files: Files, paths: readonly string[]): string | undefined {
  const stack = new ComposeStack(new App(), 'demo');
  for (const [path, content] of files) stack.addFile(path, content);
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

test('comments of YAML, and schemas for editors, do not count', () => {
  const yaml = (text: string) => hashOf([['config/a.yaml', text]], ['config']);
  expect(yaml('# one\ntrash: {}\n')).toBe(yaml('# two\n# lines\ntrash: {}\n'));
  expect(yaml('trash: {}\n')).not.toBe(yaml('trash: { days: 1 }\n'));
  // The text of a block is no comment, and neither is what stands in another language.
  expect(yaml('css: |\n  #id {}\n')).not.toBe(yaml('css: |\n  #other {}\n'));
  expect(hashOf([['config/a.css', '#id {}']], ['config'])).not.toBe(
    hashOf([['config/a.css', '#other {}']], ['config']),
  );
  const schema = ['config/a.schema.json', '{}'] as const;
  expect(hashOf([...files, schema], ['config'])).toBe(hashOf(files, ['config']));
});

test('asks for a content only once the tree is complete', () => {
  const stack = new ComposeStack(new App(), 'demo');
  let content = 'early';
  stack.addFile('config/a', () => content);
  content = 'late';
  expect(contentHash(stack, ['config'])).toBe(hashOf([['config/a', 'late']], ['config']));
});
