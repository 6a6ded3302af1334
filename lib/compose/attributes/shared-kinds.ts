import type { StringValue } from '../../core/values.ts';
import type { Ulimit } from '../ulimits.ts';
import {
  attribute,
  attributes,
  distinct,
  INTEGER,
  list,
  mapOf,
  NOT_BLANK,
  NULLABLE_TEXT,
  object,
  ONE_LINE,
  short,
  TEXT,
  TEXT_OR_NUMBER,
} from './attribute-kinds.ts';
import type { Kind } from './prop-types.ts';

const ANY_SCALAR: Kind<StringValue | number | boolean | null> = {
  kind: 'scalar',
  accepts: ['string', 'number', 'boolean', 'null'],
  reads: 'string',
};

const NULLABLE_TEXT_OR_NUMBER: Kind<StringValue | number | null> = {
  kind: 'scalar',
  accepts: ['string', 'number', 'null'],
  reads: 'string',
};

/** Names with values, or `NAME=value` in a list. */
export const KEY_VALUES = short('key-values', mapOf(ANY_SCALAR, NOT_BLANK), distinct(TEXT));

/** Names of SSH agents or keys with their paths, or `name=path` in a list. */
export const SSH = short('ssh', mapOf(ANY_SCALAR, NOT_BLANK), distinct(TEXT));

/** One text, or several. */
export const TEXTS = short('one', distinct(TEXT), TEXT);

/** A program with its arguments, or a line that Compose takes apart. */
export const COMMAND = short('command', list(TEXT), NULLABLE_TEXT);

/** Hosts with their addresses. */
export const HOSTS = short('hosts', mapOf(short('one', list(TEXT), TEXT), NOT_BLANK), distinct(TEXT));

/** Options of a driver. */
export const DRIVER_OPTIONS = mapOf(TEXT_OR_NUMBER, ONE_LINE, 'open');

/** Options of a logging driver, which may be empty. */
export const LOGGING_OPTIONS = mapOf(NULLABLE_TEXT_OR_NUMBER, ONE_LINE, 'open');

const ULIMIT = attributes<Ulimit>({
  /** What the kernel enforces. */
  soft: attribute(INTEGER),
  /** Up to where a process may raise it. */
  hard: attribute(INTEGER),
});

/** Limits of the kernel, by their name. */
export const ULIMITS = mapOf(
  short('ulimit', object(ULIMIT, { required: ['soft', 'hard'] }), INTEGER),
  '^[a-z]+$',
  'open',
);

/** A mapping of whatever somebody likes. */
export const ANY_MAP: Kind<unknown> = { kind: 'map', value: { kind: 'any' } };
