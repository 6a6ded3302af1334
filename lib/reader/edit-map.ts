import type { Entry, MapNode, Node } from './node.ts';

/** The value of a key. */
export function childOf(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

/** A mapping with a value for a key; a new key stands where its value does. */
export function withChild(node: MapNode, key: string, value: Node): MapNode {
  const entry = node.entries.get(key);
  if (entry?.value === value) return node;
  const entries = new Map<string, Entry>(node.entries);
  return { ...node, entries: entries.set(key, { keyPlace: entry?.keyPlace ?? value.place, value }) };
}

/** A mapping that has a key, with a value of its own or with the one given. */
export function withDefault(node: MapNode, key: string, value: Node): MapNode {
  return node.entries.has(key) ? node : withChild(node, key, value);
}

/** The members of a mapping that are mappings themselves. */
export function mapsIn(node: Node | undefined): readonly (readonly [string, MapNode])[] {
  if (node?.kind !== 'map') return [];
  return [...node.entries].flatMap(([key, { value }]) => (value.kind === 'map' ? [[key, value] as const] : []));
}
