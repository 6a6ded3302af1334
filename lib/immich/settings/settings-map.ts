import type { ResolvedValue } from '../../core/values.ts';
import type { Node, ScalarNode } from '../../reader/node.ts';
import { Timestamp } from '../../reader/node-data.ts';
import { Text } from '../../core/text.ts';
import type { LineSection } from './settings-of.ts';

/** Settings as data: sections are maps, so that no key means anything else. */
export type SettingsMap = Map<string, unknown>;

/** Tells whether a value is a section rather than one value. */
export function isSection(value: unknown): value is SettingsMap {
  return value instanceof Map;
}

/** What a line of Immich does where its file says nothing. */
export function defaultsOf({ members }: LineSection): SettingsMap {
  return new Map(
    [...members].map(([key, member]) => [key, member.kind === 'section' ? defaultsOf(member) : copyOf(member.default)]),
  );
}

/** The settings that a file says, as data. */
export function fromNode(node: Node): unknown {
  return valueOf(node, new Map());
}

/** The settings that a program says, as data. */
export function fromObject(value: ResolvedValue): unknown {
  if (typeof value !== 'object' || value === null || Text.isText(value)) return value;
  if (Array.isArray(value)) return value.map((item: ResolvedValue) => fromObject(item));
  return new Map(Object.entries(value).map(([key, member]) => [key, fromObject(member)]));
}

/** The other way round. */
export function toObject(value: unknown): ResolvedValue {
  if (isSection(value)) return Object.fromEntries([...value].map(([key, member]) => [key, toObject(member)]));
  return Array.isArray(value) ? value.map((item: unknown) => toObject(item)) : (value as ResolvedValue);
}

/** The value at a path, or nothing. */
export function valueAt(settings: unknown, path: readonly (string | number)[]): unknown {
  let found = settings;
  for (const segment of path) {
    if (isSection(found)) found = found.get(String(segment));
    else if (Array.isArray(found) && typeof segment === 'number') found = found[segment];
    else return undefined;
  }
  return found;
}

// A node that has two names becomes one value.
function valueOf(node: Node, made: Map<Node, unknown>): unknown {
  if (node.kind === 'scalar') return scalarOf(node);
  const known = made.get(node);
  if (known !== undefined) return known;
  const value =
    node.kind === 'list'
      ? node.items.map((item) => valueOf(item, made))
      : new Map([...node.entries].map(([key, entry]) => [key, valueOf(entry.value, made)]));
  made.set(node, value);
  return value;
}

function scalarOf({ type, value }: ScalarNode): unknown {
  if (type === 'timestamp') return new Timestamp(String(value));
  // Bytes are numbers by their indexes.
  return type === 'binary'
    ? new Map([...Buffer.from(String(value), 'base64')].map((byte, at) => [String(at), byte]))
    : value;
}

function copyOf(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as readonly unknown[])] : value;
}
