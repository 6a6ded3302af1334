/** A JSON type that the format lets a scalar have. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null';

/**
 * What Docker Compose reads a scalar as, once variables are in: `float` and `cpus` are numbers with a fraction,
 * `bytes` are `512m`, `duration` is `1m30s`, `file-mode` is octal as a string and decimal as a number.
 */
export type Reading =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'unsigned'
  | 'float'
  | 'duration'
  | 'bytes'
  | 'cpus'
  | 'file-mode'
  | 'device-count';

/** The ways in which the format lets a value be shorter than its canonical form; each is read by a function of its name. */
export type ShortForm =
  | 'one' // a single item for a list of one
  | 'key-values' // a list of `KEY=value` for a mapping
  | 'names' // a list of names for a mapping of nothing
  | 'hosts' // a list or mapping of `host=address`
  | 'command' // a line of words for a list
  | 'test' // a line for `CMD-SHELL`
  | 'build'
  | 'depends-on'
  | 'device'
  | 'env-file'
  | 'extends'
  | 'external'
  | 'file-mount'
  | 'gpus'
  | 'include'
  | 'mount'
  | 'port'
  | 'ssh'
  | 'ulimit';

/** What an attribute takes. */
export type AttributeType = ScalarType | ListType | MapType | ObjectType | ShortType | AnyType;

export interface ScalarType {
  readonly kind: 'scalar';
  readonly accepts: readonly JsonType[];
  readonly reads: Reading;
  readonly values?: readonly string[];
  /** What a string must have in it. */
  readonly pattern?: string;
  /** The pattern in words. */
  readonly form?: string;
  /** Bounds of numbers; strings escape them. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface ListType {
  readonly kind: 'list';
  readonly item: AttributeType;
  readonly unique?: boolean;
}

/** A mapping whose keys the user chooses. */
export interface MapType {
  readonly kind: 'map';
  readonly value: AttributeType;
  /** What the keys may look like, as a pattern. @default - anything */
  readonly keys?: string;
  /** Whether other keys may stand there too, with anything. @default false */
  readonly open?: boolean;
}

export interface ObjectType {
  readonly kind: 'object';
  readonly attributes: Attributes;
  readonly required?: readonly string[];
  /** What else may stand there: keys that begin with `x-`, nothing, or anything. @default 'extensions' */
  readonly others?: 'extensions' | 'nothing' | 'anything';
  /** Whether nothing may stand for it. @default false */
  readonly nullable?: boolean;
}

/** A type that can also be written shorter. */
export interface ShortType {
  readonly kind: 'short';
  readonly form: ShortForm;
  /** The canonical form, in which the model has it. */
  readonly long: AttributeType;
  /** What else the format lets stand there. */
  readonly short: readonly AttributeType[];
}

/** Whatever somebody likes. */
export interface AnyType {
  readonly kind: 'any';
}

/** One attribute of the format. */
export interface Attribute {
  readonly type: AttributeType;
  /** The version of Docker Compose that reads it, where 2.40.3 does not. */
  readonly since?: string;
}

/** Attributes by their name in Compose, in the order in which they are written. */
export type Attributes = Readonly<Record<string, Attribute>>;
