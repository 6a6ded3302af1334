import { list, map, scalar } from './node-data.ts';
import type { Node } from './node.ts';
import { textOf } from './text-of.ts';

/** Names in a list, as a mapping that says nothing of them. */
export function longNames(node: Node): readonly Node[] {
  if (node.kind !== 'list') return [node];
  return [
    map(
      node.items.map((item) => [textOf(item) ?? '', scalar(null, item.place)]),
      node.place,
    ),
  ];
}

/** `all`, as a request for all graphics cards. */
export function longGpus(node: Node): readonly Node[] {
  if (textOf(node) === undefined) return [node];
  return [list([map([['count', scalar('all', node.place)]], node.place)], node.place)];
}
