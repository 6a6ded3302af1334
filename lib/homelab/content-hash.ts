import { createHash } from 'node:crypto';
import type { ComposeStack } from '../core/compose-stack.ts';

/**
 * The SHA-256 of the artifacts at the given paths, or below them, with their names; `undefined` where there are none.
 *
 * It depends on names and contents alone, so it is the same in every checkout.
 */
export function contentHash(stack: ComposeStack, paths: readonly string[]): string | undefined {
  const files = stack.files.filter(({ path }) =>
    paths.some((wanted) => path === wanted || path.startsWith(`${wanted.replace(/\/+$/, '')}/`)),
  );
  if (files.length === 0) return undefined;
  const hash = createHash('sha256');
  for (const { path, content } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    // Length-prefixed, so that no two different sets of files read the same.
    for (const part of [path, content()]) hash.update(`${Buffer.byteLength(part)}:${part}`);
  }
  return hash.digest('hex');
}
