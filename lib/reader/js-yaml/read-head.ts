import { syntaxFault } from '../yaml/fault.ts';
import type { Spot } from './cursor.ts';
import { NO_PROPERTIES, type Properties, type RawNode } from './raw-node.ts';
import { tryMap } from './read-map.ts';
import { isInBlock, type Context, type Reading } from './reading.ts';
import { scanName, scanTag } from './scan-properties.ts';

const [EXCLAMATION, AMPERSAND] = [0x21, 0x26];

/** What stands before a node, as far as it has been read. */
export interface Head {
  properties: Properties;
  /** Where the first anchor or tag begins. */
  first: Spot | undefined;
  /** Where the last of them ends. */
  end: number;
  isOnNewLine: boolean;
  /** Whether the line stands deeper (1) than what the node belongs to, less deep (-1), or neither. */
  relation: number;
  /** Whether a list or mapping of lines may begin where the cursor is. */
  allowsBlocks: boolean;
}

/** A head of which nothing has been read. */
export function newHead(end: number, context: Context): Head {
  const allowsBlocks = isInBlock(context);
  return { properties: NO_PROPERTIES, first: undefined, end, isOnNewLine: false, relation: 1, allowsBlocks };
}

/** Goes over space; answers whether it holds the end of a line. */
export function skipToNode({ cursor }: Reading, head: Head, parent: number): boolean {
  if (cursor.skipSpace() === 0) return false;
  head.isOnNewLine = true;
  head.relation = Math.sign(cursor.indent - parent);
  return true;
}

/**
 * Reads anchor and tag.
 *
 * Below those on a line of their own, others may stand that belong to a key; version 5 answers the mapping then.
 */
export function readHead(reading: Reading, head: Head, parent: number, context: Context): RawNode | undefined {
  const { cursor, traits } = reading;
  const isBlock = isInBlock(context);
  for (;;) {
    const isTag = cursor.code() === EXCLAMATION;
    if (!isTag && cursor.code() !== AMPERSAND) return undefined;
    const { tag, anchor } = head.properties;
    const isRepeated = (isTag ? tag : anchor) !== '';
    if (head.isOnNewLine && traits.isFive) {
      if (head.relation <= 0) return undefined;
      const mayBeKey = isBlock && (tag !== '' || anchor !== '');
      const place = { properties: head.properties, inner: parent + 1 };
      const map = mayBeKey ? tryMap(reading, cursor.save(), place) : undefined;
      if (map !== undefined) return map;
    }
    if (isRepeated && head.isOnNewLine && traits.hasKeyProperties) return undefined;
    if (isRepeated) {
      const hint = 'leave one out, or put the value between quotes';
      throw syntaxFault(cursor.at, 'a second anchor or tag stands before one value', hint);
    }
    head.first ??= cursor.save();
    head.properties = isTag
      ? { ...head.properties, tag: scanTag(cursor, context === 'flow', reading.handles, traits) }
      : { ...head.properties, anchor: scanName(cursor) };
    head.end = cursor.at;
    head.allowsBlocks = skipToNode(reading, head, parent) && isBlock;
  }
}
