import type { Node } from './node.ts';

/** Whether two values say the same, wherever they stand; the order of keys does not count. */
export function sameNodes(one: Node, other: Node): boolean {
  if (one === other) return true;
  if (one.kind === 'list') {
    if (other.kind !== 'list' || one.items.length !== other.items.length) return false;
    return one.items.every((item, index) => sameNodes(item, other.items[index] as Node));
  }
  if (one.kind === 'map') {
    if (other.kind !== 'map' || one.entries.size !== other.entries.size) return false;
    return [...one.entries].every(([key, { value }]) => {
      const twin = other.entries.get(key);
      return twin !== undefined && sameNodes(value, twin.value);
    });
  }
  return other.kind === 'scalar' && one.type === other.type && Object.is(one.value, other.value);
}
