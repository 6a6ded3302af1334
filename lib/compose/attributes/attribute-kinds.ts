import type { Named } from '../../core/named.ts';
import type { StringValue } from '../../core/values.ts';
import type { JsonType, Reading, ScalarType, ShortForm } from '../attribute-type.ts';
import type { ByteSize, Count, Duration, Flag } from '../units.ts';
import type { AttributesFor, AttributeTaking, Kind, TableOf } from './prop-types.ts';

type Limits = Omit<ScalarType, 'kind' | 'accepts' | 'reads'>;
type Some<Must, Collection> = [Must] extends [never] ? never : Collection;

function scalar(reads: Reading, accepts: readonly JsonType[], limits: Limits = {}): ScalarType {
  return { kind: 'scalar', accepts, reads, ...limits };
}

/** A string, which may hold variables, or the name of an element. */
export const TEXT: Kind<StringValue | Named> = scalar('string', ['string']);
export const NULLABLE_TEXT: Kind<StringValue> = scalar('string', ['string', 'null']);
export const TEXT_OR_NUMBER: Kind<StringValue | number> = scalar('string', ['string', 'number']);
export const TEXT_OR_SCALAR: Kind<StringValue | number | boolean> = scalar('string', ['string', 'number', 'boolean']);
export const FLAG: Kind<Flag, Flag> = scalar('boolean', ['boolean', 'string']);
/** A switch that is never a string. */
export const STRICT_FLAG: Kind<boolean, boolean> = scalar('boolean', ['boolean']);
export const INTEGER: Kind<Count, Count> = scalar('integer', ['integer', 'string']);
/** A whole number, which the format does not ask to be one. */
export const LOOSE_INTEGER: Kind<Count, number> = scalar('integer', ['number', 'string']);
/** A whole number that is never a string. */
export const STRICT_INTEGER: Kind<number, number> = scalar('integer', ['integer']);
export const PRIORITY: Kind<number, number> = scalar('integer', ['number']);
export const UNSIGNED: Kind<Count, Count> = scalar('unsigned', ['integer', 'string']);
/** A whole number from 0, which the format does not ask to be one. */
export const LOOSE_UNSIGNED: Kind<Count, number> = scalar('unsigned', ['number', 'string']);
export const FLOAT: Kind<Count | `${number}`, number> = scalar('float', ['number', 'string']);
export const CPUS: Kind<Count | `${number}`, Count | `${number}`> = scalar('cpus', ['number', 'string']);
export const DURATION: Kind<Duration, Duration> = scalar('duration', ['string']);
/** An amount of bytes that is never a number. */
export const STRICT_BYTES: Kind<ByteSize, ByteSize> = scalar('bytes', ['string']);
export const BYTES: Kind<ByteSize | number, ByteSize> = scalar('bytes', ['integer', 'string']);
/** An amount of bytes, whose fraction the format does not refuse. */
export const LOOSE_BYTES: Kind<ByteSize | number, ByteSize> = scalar('bytes', ['number', 'string']);
/** A percentage that Compose reads as if it were bytes. */
export const SWAPPINESS: Kind<Count, Count> = scalar('bytes', ['integer', 'string']);
export const FILE_MODE: Kind<number, number> = scalar('file-mode', ['number', 'string']);
export const DEVICE_COUNT: Kind<Count | 'all', Count | 'all'> = scalar('device-count', ['integer', 'string']);
/** A port of the host, or a range of them. */
export const PUBLISHED: Kind<Count | `${number}` | `${number}-${number}`, Count> = scalar('string', [
  'integer',
  'string',
]);
export const ATTESTATION: Kind<boolean | string, boolean> = scalar('string', ['boolean', 'string']);

/** What the keys of services, networks and all others look like. */
export const NAMES = '^[a-zA-Z0-9._-]+$';
/** Keys that are not empty, and of one line. */
export const ONE_LINE = '^[^\\n]+$';
/** Keys that have something in one of their lines. */
export const NOT_BLANK = '[^\\n]';

/** One of several words. */
export function choice<const Word extends string>(...values: readonly Word[]): Kind<Word, Word> {
  return scalar('string', ['string'], { values });
}

/** A string that has something of a form in it, which is also said in words. */
export function matching(pattern: string, form: string): Kind<StringValue> {
  return scalar('string', ['string'], { pattern, form });
}

/** A whole number within bounds; a string escapes them. */
export function bounded(reads: Reading, minimum: number, maximum?: number): Kind<Count | ByteSize, number> {
  return scalar(reads, ['integer', 'string'], { minimum, ...(maximum !== undefined && { maximum }) });
}

export function list<May, Must>(item: Kind<May, Must>): Kind<readonly May[], Some<Must, readonly Must[]>> {
  return { kind: 'list', item };
}

/** A list that may not repeat anything. */
export function distinct<May, Must>(item: Kind<May, Must>): Kind<readonly May[], Some<Must, readonly Must[]>> {
  return { kind: 'list', item, unique: true };
}

/** A mapping whose keys the user chooses; `open` lets keys of another form pass with anything. */
export function mapOf<May, Must>(
  value: Kind<May, Must>,
  keys: string,
  open?: 'open',
): Kind<Readonly<Record<string, May>>, Some<Must, Readonly<Record<string, Must>>>> {
  return { kind: 'map', value, keys, ...(open !== undefined && { open: true }) };
}

/** A mapping with attributes. */
export function object<T>(
  attributes: AttributesFor<T>,
  options: {
    readonly required?: readonly string[];
    readonly others?: 'nothing' | 'anything';
    readonly nullable?: true;
  } = {},
): Kind<T> {
  return { kind: 'object', attributes, ...options };
}

/** A type with shorter forms. */
export function short<May, Must, Also = never>(
  form: ShortForm,
  long: Kind<May, Must>,
  ...others: readonly Kind<Also, unknown>[]
): Kind<May | Also, Must> {
  return { kind: 'short', form, long, short: others };
}

/** A line of a table: what an attribute takes; the comment above it says what it is for. */
export function attribute<May, Must>(type: Kind<May, Must>, since?: string): AttributeTaking<May, Must> {
  return { type, ...(since !== undefined && { since }) };
}

/** The table for the props `T`, which the compiler compares with it; `Special` names those that code writes. */
export function attributes<T, Special extends string = never>(table: TableOf<T, Special>): AttributesFor<T> {
  return table;
}
