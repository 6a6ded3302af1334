import { plainText } from '../compose/values/plain-text.ts';
import type { Node, ScalarNode } from './node.ts';

/** A value the way Docker Compose spells it where it makes a text of one, as when it joins two lists of `KEY=value`. */
export function valueText(node: Node): string {
  if (node.kind === 'scalar') return scalarText(node);
  if (node.kind === 'list') return `[${node.items.map(valueText).join(' ')}]`;
  const pairs = [...node.entries].map(([key, { value }]) => [key, valueText(value)] as const);
  const sorted = pairs.sort(([one], [other]) => (one < other ? -1 : 1));
  return `map[${sorted.map(([key, text]) => `${key}:${text}`).join(' ')}]`;
}

function scalarText({ type, value, text }: ScalarNode): string {
  if (value === null) return '<nil>';
  if (typeof value !== 'number') return type === 'timestamp' ? timeText(String(value)) : String(value);
  if (type !== 'integer') return plainText(value);
  // A whole number that JavaScript cannot hold is taken as it is spelled.
  return !Number.isSafeInteger(value) && /^-?[1-9]\d*$/.test(text) ? text : String(BigInt(value));
}

function timeText(time: string): string {
  const [, day = '', clock = '', zone = ''] = /^(.*)T([\d:.]*)(.*)$/.exec(time) ?? [];
  const offset = zone.replace(':', '');
  return `${day} ${clock} ${zone === 'Z' ? '+0000 UTC' : `${offset} ${offset}`}`;
}
