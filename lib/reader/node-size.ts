import type { Node } from './node.ts';

/** How many values a node is, with those that it shares counted wherever they stand. */
export function nodeSize(node: Node, known: Map<Node, number>): number {
  if (node.kind === 'scalar') return 1;
  let size = known.get(node);
  if (size !== undefined) return size;
  size = 1;
  if (node.kind === 'list') for (const item of node.items) size += nodeSize(item, known);
  else for (const { value } of node.entries.values()) size += nodeSize(value, known);
  known.set(node, size);
  return size;
}
