import { address, hostFault, readHostEntry } from '../compose/values/host-entry.ts';
import { below, quote, tellOf, type Here } from './here.ts';
import { list, map, scalar } from './node-data.ts';
import type { ListNode, MapNode, Node } from './node.ts';
import { valueText } from './value-text.ts';
import { isNothing } from './text-of.ts';

const HINT = 'write `host=address`, or a mapping of hosts to addresses';

/** A mapping of hosts to lists of addresses. */
export function longHosts(node: Node, here: Here): readonly Node[] {
  if (node.kind === 'list') return [fromList(node, here)];
  return [node.kind === 'map' ? fromMap(node, here) : node];
}

function fromMap(node: MapNode, here: Here): MapNode {
  const pairs = [...node.entries].map(([host, { value }]) => {
    const fault = hostFault(host);
    const at = below(here, host);
    if (fault !== undefined) tellOf(value, { code: 'FORM-HOSTS', message: `\`${host}\` ${fault}`, hint: HINT }, at);
    const items = value.kind === 'list' ? value.items : [value];
    const addresses = items.map((item) => scalar(address(isNothing(item) ? '' : valueText(item)), item.place));
    return [host, list(addresses, value.place)] as const;
  });
  return map(pairs, node.place);
}

function fromList(node: ListNode, here: Here): MapNode {
  const hosts = new Map<string, Node[]>();
  for (const [index, item] of node.items.entries()) {
    const { value, fault } = readHostEntry(valueText(item));
    if (value === undefined) {
      const message = `${(item.kind === 'scalar' ? quote(item) : undefined) ?? 'a host'} ${fault}`;
      tellOf(item, { code: 'FORM-HOSTS', message, hint: HINT }, below(here, index));
      continue;
    }
    const known = hosts.get(value.host);
    const addresses = value.addresses.map((one) => scalar(one, item.place));
    if (known === undefined) hosts.set(value.host, addresses);
    else known.push(...addresses);
  }
  return map(
    [...hosts].map(([host, addresses]) => [host, list(addresses, node.place)]),
    node.place,
  );
}
