import { withDefault } from './edit-map.ts';
import { below, tellOf, type Here } from './here.ts';
import { map, scalar } from './node-data.ts';
import type { ListNode, MapNode, Node } from './node.ts';
import { replaceAt } from './replace-at.ts';
import { textOf } from './text-of.ts';

/** Services that another one waits for: each says in which state, and whether it must be there. */
export function longDependencies(node: Node, here: Here): readonly Node[] {
  if (node.kind === 'scalar') return [node];
  const named = node.kind === 'list' ? namesOf(node) : node;
  return [replaceAt(named, '*', (one, [name]) => withDefaults(one, below(here, name ?? '')))];
}

function namesOf({ items, place }: ListNode): MapNode {
  return map(
    items.map((item) => [textOf(item) ?? '', map([], item.place)]),
    place,
  );
}

function withDefaults(node: Node, here: Here): Node {
  if (node.kind !== 'map') {
    const message = `the dependency on \`${here.path.at(-1)}\` is not a mapping`;
    tellOf(node, { code: 'VALUE-KIND', message, hint: 'write `condition: service_started` below it' }, here);
    return node;
  }
  const started = withDefault(node, 'condition', scalar('service_started', node.place));
  return withDefault(started, 'required', scalar(true, node.place));
}
