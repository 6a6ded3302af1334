import { withDefault } from './edit-map.ts';
import { map, scalar } from './node-data.ts';
import type { Node } from './node.ts';
import { textOf } from './text-of.ts';

/** A build that is just its context. */
export function longBuild(node: Node): readonly Node[] {
  return [asMember(node, 'context')];
}

/** A secret or config that is just its name. */
export function longFileMount(node: Node): readonly Node[] {
  return [asMember(node, 'source')];
}

/** A file of variables that is just its path; it must exist unless it says that it need not. */
export function longEnvFile(node: Node): readonly Node[] {
  const long = asMember(node, 'path');
  return [long.kind === 'map' ? withDefault(long, 'required', scalar(true, long.place)) : long];
}

function asMember(node: Node, key: string): Node {
  return textOf(node) === undefined ? node : map([[key, node]], node.place);
}
