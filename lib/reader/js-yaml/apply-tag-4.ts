import type { Entry, Node, ScalarNode } from '../node.ts';
import type { Meaning } from '../yaml/resolve-scalar.ts';
import { bytesOf } from './bytes.ts';
import type { Traits } from './dialect.ts';
import { booleanOf, floatOf, integerOf, nullOf, resolvePlain } from './resolve-plain.ts';
import { tagFault } from './tag-fault.ts';
import { tagName } from './tags.ts';
import { timeOf } from './time.ts';

/** What a value was before its tag: what is missing and what an alias names goes with the tags of no kind or of all. */
export type RawKind = 'scalar' | 'list' | 'map' | 'none';

const KINDS: Readonly<Record<string, RawKind>> = {
  null: 'scalar',
  bool: 'scalar',
  int: 'scalar',
  float: 'scalar',
  str: 'scalar',
  timestamp: 'scalar',
  merge: 'scalar',
  binary: 'scalar',
  seq: 'list',
  omap: 'list',
  pairs: 'list',
  map: 'map',
  set: 'map',
};

/** What a tag makes of a value in version 4. */
export function applyTagOfFour(tag: string, node: Node, kind: RawKind, traits: Traits): Node {
  if (tag === '!') return node;
  const name = tagName(tag);
  const wanted = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  const isNull = node.kind === 'scalar' && node.value === null;
  const fits = wanted !== undefined && (kind === wanted || (kind === 'none' && isNull));
  const value = tag === '?' ? untagged(node, kind, traits) : fits ? convert(name, node, isNull, traits) : undefined;
  if (value === undefined) throw tagFault(tag, node.place.offset);
  return value;
}

// The tag that says nothing: what a text stands for is told by the text, even between quotes.
function untagged(node: Node, kind: RawKind, traits: Traits): Node | undefined {
  const isNull = node.kind === 'scalar' && node.value === null;
  if (node.kind !== 'scalar' || (kind !== 'scalar' && !isNull)) return undefined;
  if (node.type === 'string') return { ...node, ...resolvePlain(String(node.value), traits) };
  return typeof node.value === 'number' ? undefined : node;
}

function convert(name: string, node: Node, isNull: boolean, traits: Traits): Node | undefined {
  if (isNull) return ofNothing(name, node);
  if (node.kind === 'map') return name === 'map' || isSet(node.entries) ? node : undefined;
  if (node.kind === 'scalar') return ofScalar(name, node, traits);
  if (name === 'seq') return node;
  const entries = node.items.map(onlyEntry);
  const isPairs = entries.every((entry) => entry !== undefined);
  if (!isPairs) return undefined;
  if (name === 'omap') return new Set(entries.map(([key]) => key)).size === entries.length ? node : undefined;
  const items = entries.map(([key, { keyPlace, value }]): Node => {
    const text: Node = { kind: 'scalar', type: 'string', value: key, text: key, place: keyPlace };
    return { kind: 'list', items: [text, value], place: keyPlace };
  });
  return { ...node, items };
}

function ofNothing(name: string, node: Node): Node | undefined {
  const { place } = node;
  if (name === 'null' || name === 'merge') return node;
  if (name === 'str') return { kind: 'scalar', type: 'string', value: '', text: '', place };
  if (KINDS[name] === 'list') return { kind: 'list', items: [], place };
  return KINDS[name] === 'map' ? { kind: 'map', entries: new Map(), place } : undefined;
}

// What is no text any more goes with no tag but that of a text, and stays what it is.
function ofScalar(name: string, node: ScalarNode, traits: Traits): Node | undefined {
  if (name === 'str') return node;
  if (node.type !== 'string') return undefined;
  const text = String(node.value);
  const meaning = READERS[name]?.(text, traits);
  return meaning === undefined ? undefined : { ...node, ...meaning };
}

const READERS: Readonly<Record<string, (text: string, traits: Traits) => Meaning | undefined>> = {
  null: nullOf,
  bool: booleanOf,
  int: (text, traits) => integerOf(text, traits, true),
  float: floatOf,
  timestamp: timeOf,
  merge: (text) => (text === '<<' ? { type: 'string', value: text } : undefined),
  binary: (text) => {
    const bytes = bytesOf(text);
    return bytes && { type: 'binary', value: Buffer.from(bytes).toString('base64') };
  },
};

function isSet(entries: ReadonlyMap<string, Entry>): boolean {
  return [...entries.values()].every(({ value }) => value.kind === 'scalar' && value.value === null);
}

function onlyEntry(item: Node): readonly [string, Entry] | undefined {
  if (item.kind !== 'map' || item.entries.size !== 1) return undefined;
  const [entry] = item.entries;
  return entry;
}
