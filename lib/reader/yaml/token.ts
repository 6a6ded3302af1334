/** What the scanner tells apart. */
export type TokenKind =
  | 'list'
  | 'map'
  | 'block-end'
  | 'item'
  | 'key'
  | 'value'
  | '['
  | ']'
  | '{'
  | '}'
  | ','
  | 'scalar'
  | 'anchor'
  | 'alias'
  | 'tag'
  | 'version'
  | 'tag-handle'
  | 'document'
  | 'document-end'
  | 'end';

/** A piece of a YAML text. `list` and `map` stand where a block begins, and take no room themselves. */
export interface Token {
  readonly kind: TokenKind;
  readonly offset: number;
  readonly end: number;
  /** The text of a scalar, the name of an anchor or alias, what a tag says after its handle. */
  readonly text: string;
  /** The handle of a tag, such as `!` and `!!`. */
  readonly handle: string;
  /** Whether a scalar has neither quotes nor a block indicator, so that its type depends on its text. */
  readonly isPlain: boolean;
}
