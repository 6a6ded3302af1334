import { mergeIpam } from './merge-ipam.ts';
import type { Merging } from './merge-nodes.ts';
import { list, map, scalar } from './node-data.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './node.ts';
import { valueText } from './value-text.ts';

/** How one attribute is laid over another; a value that Docker Compose makes nothing of leaves the other as it is. */
export type Merger = (base: Node, over: Node, merging: Merging) => Node;

/** The attributes that are not merged the way others are, by their place; `*` is any name. */
export const MERGERS: ReadonlyMap<string, Merger> = new Map<string, Merger>([
  ['networks.*.ipam.config', mergeIpam],
  ['networks.*.labels', joinPairs],
  ['volumes.*.labels', joinPairs],
  ['services.*.annotations', joinPairs],
  ['services.*.build', mergeAs(buildOf)],
  ['services.*.build.args', joinPairs],
  ['services.*.build.additional_contexts', joinPairs],
  ['services.*.build.extra_hosts', joinHosts],
  ['services.*.build.labels', joinPairs],
  ['services.*.command', replace],
  ['services.*.depends_on', mergeAs(dependenciesOf)],
  ['services.*.deploy.labels', joinPairs],
  ['services.*.dns', joinPairs],
  ['services.*.dns_opt', joinPairs],
  ['services.*.dns_search', joinPairs],
  ['services.*.entrypoint', replace],
  ['services.*.env_file', joinPairs],
  ['services.*.environment', joinPairs],
  ['services.*.extra_hosts', joinHosts],
  ['services.*.healthcheck.test', replace],
  ['services.*.label_file', joinPairs],
  ['services.*.labels', joinPairs],
  ['services.*.logging', mergeLogging],
  ['services.*.models', mergeAs(namesOf)],
  ['services.*.networks', mergeAs(namesOf)],
  ['services.*.sysctls', joinPairs],
  ['services.*.tmpfs', joinPairs],
  ['services.*.ulimits.*', replace],
]);

function replace(_: Node, over: Node): Node {
  return over;
}

function joinPairs(base: Node, over: Node): ListNode {
  return list([...pairsOf(base), ...pairsOf(over)], base.place);
}

function joinHosts(base: Node, over: Node): ListNode {
  const hosts = pairsOf(base);
  const known = new Set(hosts.map(identityOf));
  return list([...hosts, ...pairsOf(over).filter((host) => !known.has(identityOf(host)))], base.place);
}

// Options of another driver mean nothing to this one.
function mergeLogging(base: Node, over: Node, merging: Merging): Node {
  if (base.kind !== 'map' || over.kind !== 'map') return merging.refuse(base, over, 'map');
  const [driver, other] = [base, over].map((node) => node.entries.get('driver')?.value);
  const isSame = driver === undefined || other === undefined || identityOf(driver) === identityOf(other);
  return isSame ? merging.mappings(base, over) : over;
}

/** Merges the mappings that two values stand for. A base that stands for none takes nothing. */
function mergeAs(read: (node: Node, merging: Merging) => MapNode | undefined): Merger {
  return (base, over, merging) => {
    const [known, more] = [read(base, merging), read(over, merging)];
    if (more === undefined || more.entries.size === 0) return known ?? map([], base.place);
    return known === undefined ? merging.refuse(base, over, 'map') : merging.mappings(known, more);
  };
}

function buildOf(node: Node): MapNode | undefined {
  if (node.kind === 'scalar' && typeof node.value === 'string') return map([['context', node]], node.place);
  return node.kind === 'map' ? node : undefined;
}

function namesOf(node: Node, merging: Merging): MapNode | undefined {
  return mappingOf(node, merging, ({ place }) => scalar(null, place));
}

function dependenciesOf(node: Node, merging: Merging): MapNode | undefined {
  return mappingOf(node, merging, ({ place }) =>
    map(
      [
        ['condition', scalar('service_started', place)],
        ['required', scalar(true, place)],
      ],
      place,
    ),
  );
}

function mappingOf(node: Node, merging: Merging, valueOf: (name: Node) => Node): MapNode | undefined {
  if (node.kind !== 'list') return node.kind === 'map' ? node : undefined;
  const pairs: (readonly [string, Node])[] = [];
  for (const item of node.items) {
    if (item.kind === 'scalar' && typeof item.value === 'string') pairs.push([item.value, valueOf(item)]);
    else merging.refuseName(item);
  }
  return map(pairs, node.place);
}

/** The items of a list, or what a mapping or a single text is as one. */
function pairsOf(node: Node): readonly Node[] {
  if (node.kind === 'list') return node.items;
  if (node.kind === 'scalar') return typeof node.value === 'string' ? [node] : [];
  const pairs = [...node.entries].flatMap(([key, entry]) => textsOf(key, entry));
  return pairs.sort((one, other) => (one.text < other.text ? -1 : 1));
}

function textsOf(key: string, { keyPlace, value }: Entry): readonly ScalarNode[] {
  if (value.kind === 'list') return value.items.map((item) => scalar(`${key}=${valueText(item)}`, item.place));
  const isNothing = value.kind === 'scalar' && value.value === null;
  return [scalar(isNothing ? key : `${key}=${valueText(value)}`, value.kind === 'scalar' ? value.place : keyPlace)];
}

/** What tells a scalar from others; a mapping or a list is only itself. */
function identityOf(node: Node): unknown {
  return node.kind === 'scalar' ? `${node.type}:${String(node.value)}` : node;
}
