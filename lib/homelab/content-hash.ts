import { createHash } from 'node:crypto';
import type { ComposeStack } from '../core/compose-stack.ts';

/**
 * The SHA-256 of the artifacts at the given paths, or below them, with their names; `undefined` where there are none.
 *
 * It depends on names and contents alone, so it is the same in every checkout. What only people and editors read does
 * not count: JSON Schemas, and in YAML the lines that are comments from their first character on.
 */
export function contentHash(stack: ComposeStack, paths: readonly string[]): string | undefined {
  const files = stack.files.filter(
    ({ path }) =>
      !path.endsWith('.schema.json') &&
      paths.some((wanted) => path === wanted || path.startsWith(`${wanted.replace(/\/+$/, '')}/`)),
  );
  if (files.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    // Length-prefixed, so that no two different sets of files read the same.
    for (const part of [path, withoutComments(path, content())]) hash.update(`${Buffer.byteLength(part)}:${part}`);
  }
  return hash.digest('hex');
}

// A line of a block of text is indented, so that it is never taken for one.
function withoutComments(path: string, text: string): string {
  return /\.ya?ml$/.test(path) ? text.replaceAll(/^#.*(?:\n|$)/gm, '') : text;
}
