import type { ScalarNode, ScalarType } from '../node.ts';
import { timestampOf } from './timestamp.ts';

/** What a scalar means. */
export type Meaning = Pick<ScalarNode, 'type' | 'value'>;

const WORDS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...['', '~', 'null', 'Null', 'NULL'].map((text) => [text, { type: 'null', value: null }] as const),
  ...['true', 'True', 'TRUE'].map((text) => [text, { type: 'boolean', value: true }] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, { type: 'boolean', value: false }] as const),
  ...['.nan', '.NaN', '.NAN'].map((text) => [text, { type: 'float', value: Number.NaN }] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(
    (text) => [text, { type: 'float', value: Infinity }] as const,
  ),
  ...['-.inf', '-.Inf', '-.INF'].map((text) => [text, { type: 'float', value: -Infinity }] as const),
]);

const NUMBER = /^[-+.0-9]/;
const INTEGER = /^([-+]?)(?:(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+)|0([0-7]+)|(0|[1-9][0-9]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
// The sign may stand behind the prefix, where that is in small letters.
const INNER_SIGN = /^0([bo])([-+])([0-7]+)$/;
const BASE_64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What fewer characters than this spell is exact as a number. */
const EXACT_LENGTH = 14;

const TAGGED: ReadonlyMap<string, ScalarType> = new Map<string, ScalarType>([
  ['!!null', 'null'],
  ['!!bool', 'boolean'],
  ['!!int', 'integer'],
  ['!!float', 'float'],
  ['!!timestamp', 'timestamp'],
]);

/**
 * What YAML takes a scalar without quotes and tag for, the way Docker Compose's reader does: that of 1.2 with the octal
 * numbers, underscores and times of 1.1.
 */
export function resolveScalar(text: string): Meaning {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (!NUMBER.test(text)) return string(text);
  const time = timestampOf(text);
  if (time !== undefined) return { type: 'timestamp', value: time };
  // In what begins with a point, underscores stand between digits only.
  const digits = text.replaceAll(text.startsWith('.') ? /(?<=[0-9])_(?=[0-9])/g : '_', '');
  return integerOf(digits) ?? floatOf(digits) ?? integerOf(digits.replace(INNER_SIGN, '$20$1$3')) ?? string(text);
}

/**
 * What a scalar with a tag means, whether it has quotes or not; `undefined` where the two do not go together.
 *
 * A tag that is none of YAML's own makes it a string.
 */
export function resolveTagged(tag: string, text: string): Meaning | undefined {
  if (tag === '!!binary') return binaryOf(text.replaceAll(/[\r\n]/g, ''));
  const type = TAGGED.get(tag);
  if (type === undefined) return string(text);
  const found = resolveScalar(text);
  if (found.type === type) return found;
  const isInteger = found.type === 'integer' && Number(found.value) < 2 ** 63;
  return type === 'float' && isInteger ? { type, value: found.value } : undefined;
}

function string(value: string): Meaning {
  return { type: 'string', value };
}

// Of 64 bits; those without a sign may use the one for the sign.
function integerOf(text: string): Meaning | undefined {
  const found = INTEGER.exec(text);
  if (found === null) return undefined;
  const [, sign = '', prefixed, octal, decimal = ''] = found;
  const digits = prefixed ?? (octal === undefined ? decimal : `0o${octal}`);
  if (text.length > EXACT_LENGTH) {
    const largest = { '': 2n ** 64n - 1n, '+': 2n ** 63n - 1n, '-': 2n ** 63n }[sign] ?? 0n;
    if (BigInt(digits) > largest) return undefined;
  }
  const value = Number(digits);
  return { type: 'integer', value: sign === '-' ? 0 - value : value };
}

function floatOf(text: string): Meaning | undefined {
  const value = FLOAT.test(text) ? Number(text) : Infinity;
  return Number.isFinite(value) ? { type: 'float', value } : undefined;
}

function binaryOf(text: string): Meaning | undefined {
  return BASE_64.test(text) ? string(Buffer.from(text, 'base64').toString()) : undefined;
}
