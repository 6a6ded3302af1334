/** What a YAML text says, before aliases, tags and keys are taken for what they mean. */
export type RawNode = RawScalar | RawList | RawMap | RawAlias;

interface Tagged {
  /** Where the content begins, behind tag and anchor. */
  readonly offset: number;
  /** In the short form, such as `!!int`; empty without one. */
  readonly tag: string;
  readonly isAnchored: boolean;
}

export interface RawScalar extends Tagged {
  readonly kind: 'scalar';
  readonly text: string;
  readonly isPlain: boolean;
}

export interface RawList extends Tagged {
  readonly kind: 'list';
  readonly items: RawNode[];
}

export interface RawMap extends Tagged {
  readonly kind: 'map';
  readonly pairs: RawPair[];
}

export interface RawPair {
  readonly key: RawNode;
  readonly value: RawNode;
}

/** Another name for a node that stands before it, or around it. */
export interface RawAlias {
  readonly kind: 'alias';
  readonly offset: number;
  readonly name: string;
  readonly target: Exclude<RawNode, RawAlias>;
}
