import type { DocumentPath } from '../core/document-path.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode, ScalarType } from './node.ts';
import type { Place } from './source-text.ts';

/** A time in plain data: nothing that a schema knows, and in JSON the text of RFC 3339. */
export class Timestamp {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): string {
    return this.text;
  }
}

type Data = string | number | boolean | null;

/**
 * The plain data of a node, for whoever judges values and not places.
 *
 * Mappings become objects without a prototype, so that no key means anything else; nodes that are shared become objects
 * that are shared. What YAML takes for a time becomes a `Timestamp`.
 */
export function toData(node: Node): unknown {
  return dataOf(node, new Map());
}

/** The node at a path below another one; `undefined` where the path leads nowhere. */
export function nodeAt(node: Node, path: DocumentPath): Node | undefined {
  let found: Node | undefined = node;
  for (const segment of path) found = found && childOf(found, segment)?.value;
  return found;
}

/**
 * Where to point for a path: at a scalar itself and at what a mapping or a list is called.
 *
 * A path that leads nowhere is pointed at where it is left: a key that a mapping lacks is a fault of the mapping.
 */
export function placeAt(node: Node, path: DocumentPath): Place {
  let [found, place] = [node, node.place];
  for (const segment of path) {
    const child = childOf(found, segment);
    if (child === undefined) return place;
    place = child.value.kind === 'scalar' ? child.value.place : child.keyPlace;
    found = child.value;
  }
  return place;
}

/** Where the key stands that a path ends with; the item of a list has none, so that its own place is told. */
export function keyPlaceAt(node: Node, path: DocumentPath): Place {
  const parent = nodeAt(node, path.slice(0, -1));
  const child = parent && childOf(parent, path.at(-1) ?? '');
  return child?.keyPlace ?? placeAt(node, path);
}

/** A scalar that no file spells, at the place that it comes from. */
export function scalar(value: Data, place: Place): ScalarNode {
  return { kind: 'scalar', type: typeOf(value), value, text: value === null ? '' : String(value), place };
}

/** A list that no file spells, at the place that it comes from. */
export function list(items: readonly Node[], place: Place): ListNode {
  return { kind: 'list', items, place };
}

/** A mapping that no file spells, at the place that it comes from; the keys stand where their values do. */
export function map(pairs: Iterable<readonly [string, Node]>, place: Place): MapNode {
  const entries = new Map<string, Entry>();
  for (const [key, value] of pairs) entries.set(key, { keyPlace: value.place, value });
  return { kind: 'map', entries, place };
}

function dataOf(node: Node, made: Map<Node, unknown>): unknown {
  if (node.kind === 'scalar') return node.type === 'timestamp' ? new Timestamp(String(node.value)) : node.value;
  const known = made.get(node);
  if (known !== undefined) return known;
  if (node.kind === 'list') {
    const items = node.items.map((item) => dataOf(item, made));
    made.set(node, items);
    return items;
  }
  const object = Object.create(null) as Record<string, unknown>;
  for (const [key, { value }] of node.entries) object[key] = dataOf(value, made);
  made.set(node, object);
  return object;
}

function childOf(node: Node, segment: string | number): Entry | undefined {
  if (node.kind === 'map') return node.entries.get(String(segment));
  const item = node.kind === 'list' ? node.items[Number(segment)] : undefined;
  return item && { keyPlace: item.place, value: item };
}

function typeOf(value: Data): ScalarType {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}
