import { Text } from '../../core/text.ts';

/** Deeper than anything that somebody writes, and no danger for the stack. */
const DEEPEST = 200;

/** Whether a list repeats nothing. */
export function areDistinct(items: readonly unknown[]): boolean {
  return repetitionIn(items) === undefined;
}

/** The first item that stands in a list before, by its index, and where it does. */
export function repetitionIn(
  items: readonly unknown[],
): { readonly first: number; readonly again: number } | undefined {
  const seen = new Map<unknown, number>();
  for (const [again, item] of items.entries()) {
    const key = keyOf(item);
    const first = seen.get(key);
    if (first !== undefined) return { first, again };
    seen.set(key, again);
  }
  return undefined;
}

// Equal for equal items; what cannot be compared is like no other item.
function keyOf(item: unknown): unknown {
  if (typeof item === 'string') return `"${item}`;
  return typeof item === 'object' && item !== null ? (spelled(item, 0) ?? item) : item;
}

// What a text with variables becomes is not known.
function spelled(value: unknown, depth: number): string | undefined {
  if (Text.isText(value) || depth > DEEPEST) return undefined;
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Array.isArray(value)
    ? value.map((item) => spelled(item, depth + 1))
    : Object.entries(value).map(([key, member]) => prefixed(key, spelled(member, depth + 1)));
  if (members.includes(undefined)) return undefined;
  // The order of keys means nothing.
  return Array.isArray(value) ? `[${members.join()}]` : `{${members.sort().join()}}`;
}

function prefixed(key: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${JSON.stringify(key)}:${value}`;
}
