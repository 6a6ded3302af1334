import { describe, expect, test } from 'vitest';
import type { StackOutput } from '../../lib/synth/artifact.ts';
import { checkOutputPaths } from '../../lib/synth/output-paths.ts';

function stack(name: string, ...paths: readonly string[]): StackOutput {
  return { name, source: `apps/${name}/main.ts`, artifacts: paths.map((path) => ({ path, content: `${path}\n` })) };
}

function messages(...outputs: readonly StackOutput[]): readonly string[] {
  return checkOutputPaths(outputs).diagnostics.map(({ message }) => message);
}

test('takes stacks that share paths, and paths that share folders', () => {
  const outputs = [stack('a', 'compose.yaml', 'config/x', 'config/y'), stack('b', 'compose.yaml', 'config/x')];
  expect(checkOutputPaths(outputs)).toEqual({ outputs, diagnostics: [] });
});

test('tells all problems at once, each with its stack', () => {
  const { diagnostics } = checkOutputPaths([stack('a', '../x', 'data/y'), stack('B C', 'compose.yaml')]);
  expect(diagnostics).toMatchObject([
    { code: 'OUT-PATH', construct: 'a' },
    { code: 'OUT-PATH', construct: 'a' },
    { code: 'OUT-PATH', construct: 'B C' },
  ]);
});

test('keeps what is sound', () => {
  const { outputs } = checkOutputPaths([stack('a', '../x', 'compose.yaml'), stack('B C')]);
  expect(outputs).toEqual([stack('a', 'compose.yaml')]);
});

describe('two paths of a stack', () => {
  test.each([
    ['the same', ['x', 'x'], 'the path of the file `x` is given twice'],
    ['differing by case', ['readme.md', 'README.md'], 'the path of the file `README.md` differs from `readme.md` only'],
    ['in folders differing by case', ['a/x', 'A/y'], 'the path of the file `A/y` differs from `a` only by case'],
    ['a file, then its folder', ['a', 'a/x'], 'the path of the file `a/x` uses the file `a` as a folder'],
    ['a folder, then its file', ['a/x', 'a'], 'the path of the file `a` is also the folder of another file'],
  ])('cannot be %s', (_, paths, message) => {
    expect(messages(stack('s', ...paths))).toEqual([expect.stringContaining(message)]);
  });
});

describe('two stacks', () => {
  test.each([
    ['a', 'the name of the stack `a` is given twice'],
    ['A', 'the name of the stack `A` differs from `a` only by case'],
  ])('cannot be a and %s', (name, message) => {
    expect(messages(stack('a'), stack(name))).toEqual([message]);
  });
});
