import { syntaxFault, YamlFault } from '../yaml/fault.ts';
import { MAX_NODES } from '../yaml/limits.ts';
import type { Cursor } from './cursor.ts';
import type { Traits } from './dialect.ts';
import { emptyAt, NO_PROPERTIES, type Properties, type RawNode } from './raw-node.ts';
import { readFlow } from './read-flow.ts';
import { newHead, readHead, skipToNode, type Head } from './read-head.ts';
import { readList } from './read-list.ts';
import { readMap, tryMap } from './read-map.ts';
import { isInBlock, type Approach, type Context, type Reading } from './reading.ts';
import { scanBlockOfFive } from './scan-block-5.ts';
import { scanBlock } from './scan-block.ts';
import { scanPlain } from './scan-plain.ts';
import { scanName } from './scan-properties.ts';
import { scanQuoted } from './scan-quoted.ts';

const [QUOTE, APOSTROPHE, ASTERISK, GREATER, BAR] = [0x22, 0x27, 0x2a, 0x3e, 0x7c];

/** Reads the nodes of a document where they stand in the text, as js-yaml does; throws a `YamlFault`. */
export class NodeReader implements Reading {
  readonly cursor: Cursor;
  readonly traits: Traits;
  readonly handles: ReadonlyMap<string, string>;
  #depth = 0;
  #count = 0;

  constructor(cursor: Cursor, traits: Traits, handles: ReadonlyMap<string, string>) {
    this.cursor = cursor;
    this.traits = traits;
    this.handles = handles;
  }

  node(parent: number, context: Context, approach: Approach = {}): RawNode | undefined {
    this.#enter();
    const head = newHead(this.cursor.at, context);
    if (approach.seeks === true) skipToNode(this, head, parent);
    const node = this.#read(head, parent, context, approach);
    this.#depth -= 1;
    const { tag, anchor } = head.properties;
    if (node !== undefined || !(isInBlock(context) || tag !== '' || anchor !== '')) return node;
    return emptyAt(head.end, head.properties);
  }

  #enter(): void {
    const { maxDepth } = this.traits;
    this.#depth += 1;
    this.#count += 1;
    if (this.#depth > maxDepth) {
      const message = `more than ${maxDepth} mappings and lists stand in each other`;
      throw new YamlFault('YAML-DEPTH', this.cursor.at, message, 'write the file flatter');
    }
    if (this.#count > MAX_NODES) {
      const message = 'the file has more keys and values than anybody sets';
      throw new YamlFault('YAML-SIZE', this.cursor.at, message, 'leave out what is not needed');
    }
  }

  #read(head: Head, parent: number, context: Context, approach: Approach): RawNode | undefined {
    const map = head.relation > 0 ? readHead(this, head, parent, context) : undefined;
    if (map !== undefined) return map;
    head.allowsBlocks &&= head.isOnNewLine || approach.isCompact === true;
    if (head.relation > 0) return this.#content(head, parent, context, approach.mayHoldMapping !== false);
    // As the value of a key, a list need not be indented.
    const mayBeList = head.relation === 0 && context === 'value' && head.allowsBlocks;
    return mayBeList ? readList(this, head.properties) : undefined;
  }

  #content(head: Head, parent: number, context: Context, mayHoldMapping: boolean): RawNode | undefined {
    const { cursor, traits } = this;
    const isBlock = isInBlock(context);
    const inner = isBlock ? parent + 1 : parent;
    if (head.allowsBlocks) {
      const { properties } = head;
      const block = readList(this, properties) ?? readMap(this, { properties, inner });
      if (block === 'forgotten') head.properties = { ...NO_PROPERTIES, early: properties.anchor };
      else if (block !== undefined) return block;
    }
    const flow = readFlow(this, inner, head.properties);
    if (flow !== undefined) return flow;
    const code = cursor.code();
    const isText = code === BAR || code === GREATER;
    if (head.first !== undefined && !head.allowsBlocks && isBlock && !isText) {
      const mayBeKey = traits.hasKeyProperties && mayHoldMapping;
      const map = mayBeKey ? tryMap(this, head.first, { properties: NO_PROPERTIES, inner }) : undefined;
      if (map !== undefined) return map;
    }
    if (code === ASTERISK) return this.#alias(head.properties);
    const text = isText && isBlock ? this.#textBlock(inner) : this.#text(inner, context);
    return text && { kind: 'scalar', ...text, ...head.properties };
  }

  #textBlock(indent: number): ScannedText {
    const { at: offset } = this.cursor;
    const scan = this.traits.isFive ? scanBlockOfFive : scanBlock;
    return { offset, text: scan(this.cursor, indent, this.traits), isPlain: false };
  }

  #text(indent: number, context: Context): ScannedText | undefined {
    const { at: offset } = this.cursor;
    const code = this.cursor.code();
    if (code === QUOTE || code === APOSTROPHE) {
      return { offset, text: scanQuoted(this.cursor, indent, this.traits), isPlain: false };
    }
    const text = scanPlain(this.cursor, indent, context === 'flow', this.traits);
    return text === undefined ? undefined : { offset, text, isPlain: true };
  }

  #alias(properties: Properties): RawNode {
    const { at: offset } = this.cursor;
    const name = scanName(this.cursor);
    if (properties.tag !== '' || properties.anchor !== '') {
      const hint = 'leave it out, or put the value between quotes';
      throw syntaxFault(offset, 'an anchor or a tag stands before an alias', hint);
    }
    return { kind: 'alias', offset, ...properties, name };
  }
}

/** A scalar without what stands before it. */
interface ScannedText {
  readonly offset: number;
  readonly text: string;
  readonly isPlain: boolean;
}
