/** What a text says, before tags, aliases and keys are taken for what they mean. */
export type RawNode = RawScalar | RawList | RawMap | RawAlias | RawKept;

/** What stands before a value. */
export interface Properties {
  /** With its whole name; `!` is the one that only says that there is one; empty without one. */
  readonly tag: string;
  /** The name that aliases know the value by; empty without one. */
  readonly anchor: string;
  /** A name that stands for an empty mapping while the value is read. */
  readonly early: string;
}

interface RawBase extends Properties {
  /** Where the value begins, behind tag and anchor. */
  readonly offset: number;
}

export interface RawScalar extends RawBase {
  readonly kind: 'scalar';
  /** Nothing where no value stands. */
  readonly text: string | undefined;
  readonly isPlain: boolean;
}

export interface RawList extends RawBase {
  readonly kind: 'list';
  readonly items: RawNode[];
}

export interface RawMap extends RawBase {
  readonly kind: 'map';
  readonly pairs: RawPair[];
}

export interface RawPair {
  readonly key: RawNode;
  readonly value: RawNode;
  /** Whether `<<` would merge here, in the dialects that merge. */
  readonly canMerge: boolean;
}

export interface RawAlias extends RawBase {
  readonly kind: 'alias';
  readonly name: string;
}

/** A value that was read as if it were a key, which has got its meaning before the tag on the line above is looked at. */
export interface RawKept extends RawBase {
  readonly kind: 'kept';
  readonly inner: RawNode;
}

export const NO_PROPERTIES: Properties = { tag: '', anchor: '', early: '' };

/** What stands for a value that is missing. */
export function emptyAt(offset: number, properties: Properties = NO_PROPERTIES): RawScalar {
  return { kind: 'scalar', offset, ...properties, text: undefined, isPlain: true };
}
