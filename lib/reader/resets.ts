import type { Entry, ListNode, MapNode, Node } from './node.ts';

/** A place at which a file takes away what earlier files say; `*` is any key. */
export type ResetPath = readonly string[];

/** A document without what it takes away. */
export interface WithoutResets {
  readonly node: MapNode;
  readonly paths: readonly ResetPath[];
}

/** Takes the `!reset` values out of a document, and says where they and the `!override` values stood. */
export function takeResets(node: MapNode): WithoutResets {
  const taking = new Taking();
  return { node: taking.map(node), paths: taking.paths };
}

/** Takes away what earlier files say at some places. */
export function applyResets(node: MapNode, paths: readonly ResetPath[]): MapNode {
  return paths.length === 0 ? node : withoutPaths(node, paths, 0);
}

class Taking {
  readonly paths: ResetPath[] = [];
  readonly #path: string[] = [];
  // Aliases share nodes, few of which have anything to reset.
  readonly #untagged = new Set<Node>();

  map(node: MapNode): MapNode {
    let entries: Map<string, Entry> | undefined;
    for (const [key, entry] of node.entries) {
      const value = this.#at(key, entry.value);
      if (value === entry.value) continue;
      entries ??= new Map(node.entries);
      if (value === undefined) entries.delete(key);
      else entries.set(key, { ...entry, value });
    }
    return entries === undefined ? node : { ...node, entries };
  }

  #at(segment: string, node: Node): Node | undefined {
    this.#path.push(segment);
    const left = this.#take(node);
    this.#path.pop();
    return left;
  }

  #take(node: Node): Node | undefined {
    if (node.tag !== undefined) {
      this.paths.push([...this.#path]);
      return node.tag === '!reset' ? undefined : node;
    }
    if (node.kind === 'scalar' || this.#untagged.has(node)) return node;
    const found = this.paths.length;
    const left = node.kind === 'map' ? this.map(node) : this.#list(node);
    if (this.paths.length === found) this.#untagged.add(node);
    return left;
  }

  #list(node: ListNode): ListNode {
    const items = node.items.map((item, index) => this.#at(String(index), item));
    if (items.every((item, index) => item === node.items[index])) return node;
    return { ...node, items: items.filter((item) => item !== undefined) };
  }
}

function withoutPaths(node: MapNode, paths: readonly ResetPath[], depth: number): MapNode {
  const bySegment = new Map<string, ResetPath[]>();
  for (const path of paths) pushTo(bySegment, path[depth] ?? '', path);
  const everywhere = bySegment.get('*') ?? [];
  const keys = everywhere.length > 0 ? node.entries.keys() : bySegment.keys();
  let entries: Map<string, Entry> | undefined;
  for (const key of keys) {
    const entry = node.entries.get(key);
    if (entry === undefined) continue;
    const here = key === '*' ? everywhere : [...(bySegment.get(key) ?? []), ...everywhere];
    const value = withoutBelow(entry.value, here, depth + 1);
    if (value === entry.value) continue;
    entries ??= new Map(node.entries);
    if (value === undefined) entries.delete(key);
    else entries.set(key, { ...entry, value });
  }
  return entries === undefined ? node : { ...node, entries };
}

function withoutBelow(node: Node, paths: readonly ResetPath[], depth: number): Node | undefined {
  if (paths.some((path) => path.length === depth)) return undefined;
  return node.kind === 'map' && paths.length > 0 ? withoutPaths(node, paths, depth) : node;
}

function pushTo(groups: Map<string, ResetPath[]>, key: string, path: ResetPath): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [path]);
  else group.push(path);
}
