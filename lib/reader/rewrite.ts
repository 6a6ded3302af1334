import { attributeOf, formsOf } from '../compose/attributes/attribute-at.ts';
import type { AttributeType, MapType, ScalarType, ShortType } from '../compose/attribute-type.ts';
import type { Here } from './here.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './node.ts';
import type { Tell } from './tell.ts';

/** What becomes of values, by their type. Faults are told, and leave a value as it is. */
export interface Rewriter {
  /** The canonical form of a value that may be shorter: one value, or several where it is an item of a list. */
  readonly short: (node: Node, type: ShortType, here: Here) => readonly Node[];
  /** What becomes of a mapping whose keys the user chose, before its values. @default - it stays */
  readonly map?: (node: MapNode, type: MapType, here: Here) => MapNode;
  /** Is shown each scalar. */
  readonly scalar?: (node: ScalarNode, type: ScalarType, here: Here) => void;
  /** Is shown each value of another kind than its type, `null` aside. */
  readonly other?: (node: Node, type: AttributeType, here: Here) => void;
}

/**
 * Rewrites a value and what is in it, as far as the format knows the types; nodes in which nothing changes stay.
 *
 * What aliases share is rewritten once, so that many names for much take no more time than one.
 */
export function rewrite<T extends Node>(node: T, type: AttributeType, rewriter: Rewriter, tell: Tell): T {
  return new Rewriting(rewriter, tell).visit(node, type)[0] as T;
}

class Rewriting {
  readonly #rewriter: Rewriter;
  readonly #path: (string | number)[] = [];
  readonly #here: Here;
  readonly #done = new Map<AttributeType, Map<Node, readonly Node[]>>();

  constructor(rewriter: Rewriter, tell: Tell) {
    this.#rewriter = rewriter;
    this.#here = { path: this.#path, tell };
  }

  visit(node: Node, type: AttributeType): readonly Node[] {
    if (node.kind === 'scalar') return this.#rewritten(node, type);
    let done = this.#done.get(type);
    if (done === undefined) this.#done.set(type, (done = new Map()));
    let result = done.get(node);
    if (result === undefined) done.set(node, (result = this.#rewritten(node, type)));
    return result;
  }

  #rewritten(node: Node, type: AttributeType): readonly Node[] {
    if (type.kind !== 'short') return [this.#members(node, type)];
    return this.#rewriter.short(node, type, this.#here).flatMap((one) => {
      const form = formsOf(type).find(({ kind }) => fits(one, kind));
      return this.visit(one, form ?? type.long);
    });
  }

  #members(node: Node, type: AttributeType): Node {
    const { map, scalar, other } = this.#rewriter;
    if (type.kind === 'any' || (node.kind === 'scalar' && node.value === null && type.kind !== 'scalar')) return node;
    if (type.kind === 'scalar' && node.kind === 'scalar') scalar?.(node, type, this.#here);
    else if (type.kind === 'list' && node.kind === 'list') return this.#items(node, type.item);
    else if (type.kind === 'object' && node.kind === 'map')
      return this.#entries(node, (key) => attributeOf(type, key)?.type);
    else if (type.kind === 'map' && node.kind === 'map') {
      return this.#entries(map?.(node, type, this.#here) ?? node, () => type.value);
    } else other?.(node, type, this.#here);
    return node;
  }

  #items(node: ListNode, type: AttributeType): ListNode {
    const items = node.items.flatMap((item, index) => this.#inside(index, item, type));
    const isSame = items.length === node.items.length && items.every((item, index) => item === node.items[index]);
    return isSame ? node : { ...node, items };
  }

  #entries(node: MapNode, typeOf: (key: string) => AttributeType | undefined): MapNode {
    let entries: Map<string, Entry> | undefined;
    for (const [key, entry] of node.entries) {
      const type = typeOf(key);
      const [value] = type === undefined ? [] : this.#inside(key, entry.value, type);
      if (value === undefined || value === entry.value) continue;
      entries ??= new Map(node.entries);
      entries.set(key, { ...entry, value });
    }
    return entries === undefined ? node : { ...node, entries };
  }

  #inside(segment: string | number, node: Node, type: AttributeType): readonly Node[] {
    this.#path.push(segment);
    const result = this.visit(node, type);
    this.#path.pop();
    return result;
  }
}

function fits(node: Node, kind: AttributeType['kind']): boolean {
  if (kind === 'map' || kind === 'object') return node.kind === 'map';
  return kind === node.kind;
}
