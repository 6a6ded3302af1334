const MOST = 6;

/** Names in one sentence: the first ones, and how many more there are. */
export function nameList(names: readonly string[]): string {
  const [last = '', ...before] = names.slice(0, MOST).toReversed();
  const more = names.length - MOST;
  if (more > 0) return `${names.slice(0, MOST).join(', ')} and ${more} more`;
  return before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
}
