import type { Meaning } from '../yaml/resolve-scalar.ts';
import type { Traits } from './dialect.ts';
import { timeOf } from './time.ts';

const NULLS = new Set(['~', 'null', 'Null', 'NULL']);
const TRUES = new Set(['true', 'True', 'TRUE']);
const FALSES = new Set(['false', 'False', 'FALSE']);
const SPECIAL = /^(?:([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const LOOSE_INTEGER = /^([-+]?)(?:0([box])([0-9a-fA-F_]*[0-9a-fA-F])|(0|(?:0[0-9]|[1-9])(?:[0-9_]*[0-9])?))$/;
const INTEGER = /^([-+]?)(?:0([box])([0-9a-fA-F]+)|([0-9]+))$/;
const DIGITS: Readonly<Record<string, RegExp>> = { b: /^[01_]+$/, o: /^[0-7_]+$/, x: /^[0-9a-fA-F_]+$/ };
const LOOSE_FLOAT = /^(?:[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?)(?<!_)$/;
const FLOAT_OF_FOUR = /^(?:[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?)$/;
const FLOAT_OF_FIVE = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;

/** What js-yaml takes a scalar without quotes and tag for. */
export function resolvePlain(text: string, traits: Traits): Meaning {
  return (
    nullOf(text) ??
    booleanOf(text) ??
    integerOf(text, traits, false) ??
    floatOf(text, traits) ??
    (traits.isFive ? undefined : timeOf(text)) ?? { type: 'string', value: text }
  );
}

export function nullOf(text: string): Meaning | undefined {
  return NULLS.has(text) ? { type: 'null', value: null } : undefined;
}

export function booleanOf(text: string): Meaning | undefined {
  if (TRUES.has(text)) return { type: 'boolean', value: true };
  return FALSES.has(text) ? { type: 'boolean', value: false } : undefined;
}

/** The integer that a text spells; with a tag, version 5 reads the forms of version 4. */
export function integerOf(text: string, traits: Traits, isTagged: boolean): Meaning | undefined {
  const [, sign = '', base, digits = '', decimal = ''] =
    (traits.hasLooseNumbers ? LOOSE_INTEGER : INTEGER).exec(text) ?? [];
  if (digits === '' && decimal === '') return undefined;
  if (base !== undefined) {
    if (DIGITS[base]?.test(digits) !== true) return undefined;
    if (traits.isFive && !isTagged && (base === 'b' || sign !== '')) return undefined;
  }
  const value = Number((base === undefined ? '' : `0${base}`) + (digits + decimal).replaceAll('_', ''));
  if (!traits.hasLooseNumbers && !Number.isFinite(value)) return undefined;
  // Of the zeros, only the plain one of version 4 never is a negative one.
  const isPlainZero = decimal === '0' && !traits.isFive;
  return { type: 'integer', value: sign === '-' && !isPlainZero ? -value : value };
}

export function floatOf(text: string, traits: Traits): Meaning | undefined {
  const special = SPECIAL.exec(text);
  if (special !== null) {
    if (/nan/i.test(text)) return { type: 'float', value: Number.NaN };
    return { type: 'float', value: special[1] === '-' ? -Infinity : Infinity };
  }
  const form = traits.hasLooseNumbers ? LOOSE_FLOAT : traits.isFive ? FLOAT_OF_FIVE : FLOAT_OF_FOUR;
  if (!form.test(text)) return undefined;
  const value = Number(text.replaceAll('_', ''));
  return traits.hasLooseNumbers || Number.isFinite(value) ? { type: 'float', value } : undefined;
}
