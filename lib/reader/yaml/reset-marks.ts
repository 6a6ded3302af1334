import type { Entry, Node, ScalarNode } from '../node.ts';
import type { Place } from '../source-text.ts';

/** What stands for a value that is reset: nothing of what is written there counts. */
export function resetAt(place: Place): ScalarNode {
  return { kind: 'scalar', type: 'null', value: null, text: '', place, tag: '!reset' };
}

/** Whether a node only says that what is overridden there goes away. */
export function isReset(node: Node): boolean {
  return node.tag === '!reset';
}

/**
 * A node as an alias sees it: Docker Compose resets where the tag stands, and has removed it before it follows an alias.
 */
export function withoutResets(node: Node, known: Map<Node, Node>): Node {
  if (node.kind === 'scalar' || node.tag === '!override') return node;
  let plain = known.get(node);
  if (plain === undefined) known.set(node, (plain = strip(node, known)));
  return plain;
}

function strip(node: Exclude<Node, ScalarNode>, known: Map<Node, Node>): Node {
  if (node.kind === 'list') {
    const items = node.items.map((item) => withoutResets(item, known));
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
  }
  const entries = new Map<string, Entry>();
  let isSame = true;
  for (const [key, entry] of node.entries) {
    const value = withoutResets(entry.value, known);
    isSame &&= value === entry.value && !isReset(value);
    if (!isReset(value)) entries.set(key, value === entry.value ? entry : { ...entry, value });
  }
  return isSame ? node : { ...node, entries };
}
