import type { Node } from '../../../lib/reader/node.ts';
import type { Resolved } from './resolve-value.ts';

/** What is printed for a value that is no part of the format: the value itself. */
export function extensionData(node: Node): Resolved {
  if (node.kind === 'list') return node.items.map(extensionData);
  if (node.kind === 'scalar') return node.value;
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, extensionData(value)]));
}
