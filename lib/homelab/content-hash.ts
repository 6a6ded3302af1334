import { createHash } from 'node:crypto';
import type { ComposeStack } from '../core/compose-stack.ts';

/**
 * The SHA-256 of the artifacts at the given paths, or below them, with their names; `undefined` where there are none.
 *
 * It depends on names and contents alone, so it is the same in every checkout. What is inert of them does not count.
 */
export function contentHash(stack: ComposeStack, paths: readonly string[]): string | undefined {
  const files = stack.files.filter(
    ({ path, inert }) =>
      inert !== 'all' && paths.some((wanted) => path === wanted || path.startsWith(`${wanted.replace(/\/+$/, '')}/`)),
  );
  if (files.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const { path, content, inert } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const text = inert === 'comment-lines' ? withoutComments(content()) : content();
    // Length-prefixed, so that no two different sets of files read the same.
    for (const part of [path, text]) hash.update(`${Buffer.byteLength(part)}:${part}`);
  }
  return hash.digest('hex');
}

function withoutComments(text: string): string {
  return text.replaceAll(/^#.*(?:\n|$)/gm, '');
}
