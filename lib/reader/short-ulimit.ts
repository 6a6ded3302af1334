import { MAX_INT64 } from '../compose/values/int64.ts';
import { below, tellOf, type Here } from './here.ts';
import type { Node } from './node.ts';
import { typedNode } from './typed-node.ts';

/** A limit of the kernel, which stays as it is; its numbers must be written as whole ones. */
export function longUlimit(node: Node, here: Here): readonly Node[] {
  if (node.kind !== 'map') checkWhole(node, here);
  for (const key of node.kind === 'map' ? ['soft', 'hard'] : []) {
    const limit = node.kind === 'map' ? node.entries.get(key)?.value : undefined;
    if (limit !== undefined) checkWhole(limit, below(here, key));
  }
  return [node];
}

function checkWhole(node: Node, here: Here): void {
  const value = node.kind === 'scalar' ? typedNode(node) : undefined;
  if (typeof value === 'bigint' && value <= MAX_INT64) return;
  const message = `\`${here.path.at(-1)}\` is ${typeof value === 'string' ? 'a text' : 'not a whole number that fits'}`;
  tellOf(node, { code: 'VALUE-NUMBER', message, hint: 'write a whole number without quotes or a fraction' }, here);
}
