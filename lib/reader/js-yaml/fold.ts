/** What the ends of lines within a text stand for: one is a space, of more the first is dropped. */
export function foldBreaks(count: number): string {
  return count === 1 ? ' ' : '\n'.repeat(Math.max(count - 1, 0));
}
