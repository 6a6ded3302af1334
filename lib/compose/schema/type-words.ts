import { Text } from '../../core/text.ts';
import type { AttributeType, JsonType, ScalarType } from '../attribute-type.ts';
import { isMapping } from './is-mapping.ts';
import { formsOf } from '../attributes/attribute-at.ts';

const READINGS: { readonly [R in ScalarType['reads']]: readonly string[] } = {
  string: ['a string'],
  boolean: ['`true`', '`false`'],
  integer: ['a whole number'],
  unsigned: ['a whole number'],
  float: ['a number'],
  duration: ['a duration such as `1m30s`'],
  bytes: ['an amount such as `512m`'],
  cpus: ['a number'],
  'file-mode': ["permissions such as `'0440'`"],
  'device-count': ['a whole number', '`all`'],
};

const JSON_TYPES: { readonly [T in JsonType]: readonly string[] } = {
  string: ['a string'],
  number: ['a number'],
  integer: ['a whole number'],
  boolean: ['`true`', '`false`'],
  null: [],
};

/** What a value is, in words, where another type is taken. */
export function kindOf(value: unknown, type: AttributeType): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (Text.isText(value) || typeof value === 'string') return 'a string';
  if (typeof value === 'boolean') return `\`${value}\``;
  if (typeof value === 'number') return isFraction(value, type) ? 'a number with a fraction' : 'a number';
  return isMapping(value) ? 'a mapping' : 'a date';
}

/** What a type takes, in words: `a string, a list or a mapping`. */
export function takes(type: AttributeType): string {
  return alternatives(formsOf(type).flatMap(wordsOf));
}

/** Joins words by commas and an `or`. */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function wordsOf(type: AttributeType): readonly string[] {
  switch (type.kind) {
    case 'scalar':
      return scalarWords(type);
    case 'list':
      return ['a list'];
    case 'map':
    case 'object':
      return ['a mapping'];
    default:
      return ['anything'];
  }
}

function scalarWords({ accepts, reads, values, minimum, maximum }: ScalarType): readonly string[] {
  if (values !== undefined) return values.map((value) => `\`${value}\``);
  if (reads === 'string') return accepts.flatMap((type) => JSON_TYPES[type]);
  // A string may be any of them as well, once a variable is in it, which goes without saying.
  const words = READINGS[reads];
  if (minimum === undefined || reads === 'bytes') return words;
  const bounds = maximum === undefined ? `from ${minimum}` : `from ${minimum} to ${maximum}`;
  return words.map((word) => `${word} ${bounds}`);
}

function isFraction(value: number, type: AttributeType): boolean {
  const isWhole = formsOf(type).some((form) => form.kind === 'scalar' && form.accepts.includes('integer'));
  return isWhole && !Number.isInteger(value);
}
