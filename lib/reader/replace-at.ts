import type { DocumentPath } from '../core/document-path.ts';
import type { Entry, ListNode, MapNode, Node } from './node.ts';

/** What is put in the place of a node. */
export type Replace = (node: Node, path: DocumentPath) => Node;

/** Something for each of several patterns of places. */
export type Patterns<T> = ReadonlyMap<string, Patterns<T> | Leaf<T>>;

interface Leaf<T> {
  readonly leaf: T;
}

/** Patterns of places: keys joined by dots, `*` for every key and every item. None may go on where another one ends. */
export function patternsOf<T>(table: Readonly<Record<string, T>>): Patterns<T> {
  const root = new Map<string, Patterns<T> | Leaf<T>>();
  for (const [pattern, leaf] of Object.entries(table)) {
    const segments = pattern.split('.');
    let at = root;
    for (const segment of segments.slice(0, -1)) {
      const next = at.get(segment) ?? new Map<string, Patterns<T> | Leaf<T>>();
      at.set(segment, next);
      at = next as typeof root;
    }
    at.set(segments.at(-1) ?? '', { leaf });
  }
  return root;
}

/**
 * Replaces what stands at the places that a pattern names.
 *
 * Nodes in which nothing changes stay the ones that they are.
 */
export function replaceAt(root: MapNode, pattern: string, replace: Replace): MapNode {
  return replaceAll(root, patternsOf({ [pattern]: replace }), (node, path, chosen) => chosen(node, path));
}

/** Replaces what stands at the places that several patterns name, in the order of the document. */
export function replaceAll<T>(
  root: MapNode,
  patterns: Patterns<T>,
  replace: (node: Node, path: DocumentPath, leaf: T) => Node,
): MapNode {
  const path: (string | number)[] = [];

  const visit = (node: Node, below: Patterns<T> | Leaf<T>): Node => {
    if ('leaf' in below) return replace(node, [...path], below.leaf);
    if (node.kind === 'map') return visitMap(node, below);
    return node.kind === 'list' ? visitList(node, below.get('*')) : node;
  };

  const visitAt = (segment: string | number, node: Node, below: Patterns<T> | Leaf<T>): Node => {
    path.push(segment);
    const result = visit(node, below);
    path.pop();
    return result;
  };

  const visitMap = (node: MapNode, below: Patterns<T>): MapNode => {
    let entries: Map<string, Entry> | undefined;
    for (const [key, entry] of node.entries) {
      const next = below.get(key) ?? below.get('*');
      const value = next === undefined ? entry.value : visitAt(key, entry.value, next);
      if (value === entry.value) continue;
      entries ??= new Map(node.entries);
      entries.set(key, { ...entry, value });
    }
    return entries === undefined ? node : { ...node, entries };
  };

  const visitList = (node: ListNode, next: Patterns<T> | Leaf<T> | undefined): ListNode => {
    if (next === undefined) return node;
    const items = node.items.map((item, index) => visitAt(index, item, next));
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
  };

  return visitMap(root, patterns);
}
