import type { Variables } from './expand.ts';
import { scalar } from './node-data.ts';
import type { Entry, Node } from './node.ts';
import { isNothing, textOf } from './text-of.ts';

/**
 * A mapping or a list of `NAME=value` in which what has no value takes that of the project's variable; where there is
 * none, it stays without a value, or is dropped.
 */
export function inherit(node: Node, variables: Variables, without: 'keep' | 'drop'): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    return { ...node, items: node.items.flatMap((item) => inherited(item, textOf(item) ?? '=', variables, without)) };
  }
  const entries = new Map<string, Entry>();
  for (const [name, entry] of node.entries) {
    const value = isNothing(entry.value) ? variables.get(name) : undefined;
    if (value !== undefined) entries.set(name, { ...entry, value: scalar(value, entry.value.place) });
    else if (without === 'keep' || !isNothing(entry.value)) entries.set(name, entry);
  }
  return { ...node, entries };
}

function inherited(item: Node, text: string, variables: Variables, without: 'keep' | 'drop'): readonly Node[] {
  if (text.includes('=')) return [item];
  const value = variables.get(text);
  if (value === undefined) return without === 'keep' ? [item] : [];
  return [scalar(`${text}=${value}`, item.place)];
}
