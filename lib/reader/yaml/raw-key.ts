import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';
import type { ScalarType } from '../node.ts';
import { shortName } from './fault.ts';
import type { RawNode, RawScalar } from './raw-node.ts';
import { resolveScalar, resolveTagged, type Meaning } from './resolve-scalar.ts';

const NAMES: Readonly<Record<ScalarType | 'list' | 'map', string>> = {
  null: 'null value',
  boolean: 'boolean',
  integer: 'number',
  float: 'number',
  string: 'string',
  timestamp: 'time',
  binary: 'string',
  list: 'list',
  map: 'mapping',
};

/** Why something is no key. */
export interface KeyFault {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
}

/** What a scalar means; `undefined` where its tag does not go with it. */
export function meaningOf({ text, tag, isPlain }: RawScalar): Meaning | undefined {
  if (tag !== '') return resolveTagged(tag, text);
  return isPlain ? resolveScalar(text) : { type: 'string', value: text };
}

/** The text of a key, by which Docker Compose tells keys apart: an alias is known by its name. */
export function keyText(key: RawNode): string {
  if (key.kind === 'alias') return key.name;
  return key.kind === 'scalar' ? key.text : '';
}

/** Whether a key merges its value into the mapping. */
export function isMergeKey(key: RawNode): boolean {
  return key.kind === 'scalar' && key.text === '<<' && (key.tag === '' ? key.isPlain : key.tag === '!!merge');
}

/** Whether a key is a string without any doubt: none of its own tags says so otherwise. */
export function isStringKey(key: RawNode): boolean {
  const target = key.kind === 'alias' ? key.target : key;
  if (target.kind !== 'scalar') return false;
  if (target.tag === '!!str' || target.tag === '!!merge') return true;
  return target.tag === '' && meaningOf(target)?.type === 'string';
}

/**
 * The string that a key is, or why it is none.
 *
 * Where keys become strings, one that is no string counts by its text, and one that is null does not count at all.
 */
export function readKey(key: RawNode, keysBecomeStrings: boolean): string | KeyFault | undefined {
  const target = key.kind === 'alias' ? key.target : key;
  if (target.kind !== 'scalar') return notString(`a ${NAMES[target.kind]} cannot be a key`, 'use a string');
  const { text, tag } = target;
  const meaning = meaningOf(target);
  if (meaning === undefined) {
    return {
      code: 'YAML-TAG',
      message: `this key is no \`${shortName(tag)}\``,
      hint: 'leave the tag out, or change the key',
    };
  }
  if (meaning.type === 'string') return String(meaning.value);
  if (keysBecomeStrings) return meaning.type === 'null' ? undefined : text;
  if (text === '') return notString('a key is missing here', 'write the key');
  return notString(
    `the key \`${shortName(text)}\` is a ${NAMES[meaning.type]}, and no string`,
    'put it between quotes',
  );
}

function notString(message: string, hint: string): KeyFault {
  return { code: 'YAML-KEY', message, hint };
}
