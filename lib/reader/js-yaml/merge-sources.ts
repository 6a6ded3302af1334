import type { Entry, Node } from '../node.ts';
import { YamlFault } from '../yaml/fault.ts';

/** What `<<` merges, as version 4 takes it: anything that is an object in JavaScript. */
export function mergeSources(from: Node, offset: number, maxItems: number): readonly ReadonlyMap<string, Entry>[] {
  if (from.kind !== 'list') return [entriesOf(from, offset)];
  if (from.items.length > maxItems) {
    const message = `one \`<<\` merges more than ${maxItems} mappings`;
    throw new YamlFault('YAML-EXPANSION', offset, message, 'merge fewer mappings');
  }
  return from.items.map((item) => entriesOf(item, offset));
}

function entriesOf(node: Node, offset: number): ReadonlyMap<string, Entry> {
  if (node.kind === 'map') return node.entries;
  if (node.kind === 'list')
    return new Map(node.items.map((value, index) => [String(index), { keyPlace: value.place, value }]));
  const keyPlace = node.place;
  if (node.type === 'timestamp') return new Map();
  if (node.type === 'binary') {
    const bytes = [...Buffer.from(String(node.value), 'base64')];
    return new Map(
      bytes.map((value, index) => [
        String(index),
        { keyPlace, value: { kind: 'scalar', type: 'integer', value, text: String(value), place: keyPlace } },
      ]),
    );
  }
  throw new YamlFault('YAML-MERGE', offset, '`<<` merges mappings, and this is none', 'name the anchor of a mapping');
}
