import { isGap, type Cursor } from './cursor.ts';
import type { Traits } from './dialect.ts';
import type { RawNode } from './raw-node.ts';

/** Where a node stands: as the value of a block's key, as an item of a block, as a key without `?`, or in brackets. */
export type Context = 'value' | 'item' | 'key' | 'flow';

/** What may precede a node. */
export interface Approach {
  /** Whether space may stand before it. */
  readonly seeks?: boolean;
  /** Whether a list or mapping of lines may begin on the line where the cursor is. */
  readonly isCompact?: boolean;
  /** Whether an anchor or tag before it may belong to the first key of a mapping. */
  readonly mayHoldMapping?: boolean;
}

/** A document while it is being read. */
export interface Reading {
  readonly cursor: Cursor;
  readonly traits: Traits;
  /** What the handles of tags stand for. */
  readonly handles: ReadonlyMap<string, string>;
  /** Reads the node below something that is indented by `parent`; answers nothing where none begins, and a key or a value between brackets would be left out. */
  node(parent: number, context: Context, approach?: Approach): RawNode | undefined;
}

/** Whether a node stands where lists and mappings of lines may begin. */
export function isInBlock(context: Context): boolean {
  return context === 'value' || context === 'item';
}

/** Whether an indicator stands at the cursor, with space behind it. */
export function isAtIndicator(cursor: Cursor, code: number): boolean {
  return cursor.code() === code && isGap(cursor.code(1));
}
