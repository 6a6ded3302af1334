import type { Place } from './source-text.ts';

/** What YAML takes a scalar for, the way Docker Compose's reader does. */
export type ScalarType = 'null' | 'boolean' | 'integer' | 'float' | 'string' | 'timestamp' | 'binary';

/** What a tag asks of the file that is being overridden. */
export type Tag = '!reset' | '!override';

/** A value of a YAML file, and where it stands. Nodes never change, so that an alias can share what it names. */
export type Node = ScalarNode | ListNode | MapNode;

/** One value; `text` is what stands in the file, without quotes. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly place: Place;
  readonly tag?: Tag;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly place: Place;
  readonly tag?: Tag;
}

export interface MapNode {
  readonly kind: 'map';
  /** In the order of the file. A `Map`, since a key may be named `__proto__`. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly place: Place;
  readonly tag?: Tag;
}

/** A key of a mapping, where it stands, and its value. */
export interface Entry {
  readonly keyPlace: Place;
  readonly value: Node;
}
