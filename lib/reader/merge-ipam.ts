import type { Merging } from './merge-nodes.ts';
import { list, map, scalar } from './node-data.ts';
import type { MapNode, Node } from './node.ts';
import { textOf } from './text-of.ts';

/** A configuration of addresses, which changes while others are laid over it. */
interface Pool {
  node: MapNode;
}

// Every pool is compared with every other one: a network has two at most, one for each version of IP.
const MOST = 10_000;

/**
 * Lays the address pools of a network over those that it has: pools with one subnet become one.
 *
 * A pool of the base stays only where the file above has pools too, and takes what the others say once their subnets have
 * been seen: Docker Compose reads two files with several pools each in this way.
 */
export function mergeIpam(base: Node, over: Node, merging: Merging): Node {
  if (base.kind !== 'list' || over.kind !== 'list') return merging.refuse(base, over, 'list');
  if (base.items.length * over.items.length > MOST) return merging.refuseMany(over);
  const added: readonly Pool[] = over.items.map((item) => ({ node: poolOf(item) }));
  const pools: Pool[] = [];
  for (const item of base.items) {
    const own: Pool = { node: poolOf(item) };
    for (const other of added) {
      if (subnetOf(other) !== subnetOf(own) && !pools.some((pool) => subnetOf(pool) === subnetOf(other))) {
        pools.push(other);
        continue;
      }
      own.node = merging.mappings(own.node, other.node);
      const index = pools.findIndex((pool) => subnetOf(pool) === subnetOf(own));
      if (index === -1) pools.push(own);
      else pools[index] = own;
    }
  }
  return list(
    pools.map(({ node }) => node),
    base.place,
  );
}

function poolOf(node: Node): MapNode {
  if (node.kind !== 'list') return node.kind === 'map' ? node : map([], node.place);
  return map(
    node.items.map((name) => [textOf(name) ?? '', scalar(null, name.place)]),
    node.place,
  );
}

/** What tells two pools apart; a subnet that is no scalar is like no other. */
function subnetOf({ node }: Pool): unknown {
  const subnet = node.entries.get('subnet')?.value;
  if (subnet === undefined || (subnet.kind === 'scalar' && subnet.value === null)) return null;
  return subnet.kind === 'scalar' ? `${subnet.type}:${String(subnet.value)}` : subnet;
}
