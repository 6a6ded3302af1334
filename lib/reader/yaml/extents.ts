import type { Node, ScalarNode } from '../node.ts';
import { YamlFault } from './fault.ts';
import { MAX_DEPTH, MAX_NODES } from './limits.ts';

interface Extent {
  readonly size: number;
  readonly depth: number;
}

const SCALAR: Extent = { size: 1, depth: 1 };

/** How large nodes are once each alias is a copy of what it names: a few lines can stand for billions of values. */
export class Extents {
  readonly #known = new Map<Node, Extent>();
  #copied = 0;

  /** Takes the measure of a node; throws where it is too large for anybody to walk. */
  measure(node: Node, offset: number): void {
    this.#extent(node, offset);
  }

  /** Counts entries that a merge key copies. */
  copy(count: number, offset: number): void {
    this.#copied += count + 1;
    this.#check(this.#copied, 0, offset);
  }

  #extent(node: Node, offset: number): Extent {
    if (node.kind === 'scalar') return SCALAR;
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    let [size, depth] = [1, 0];
    for (const part of partsOf(node)) {
      const extent = this.#extent(part, offset);
      size += extent.size;
      depth = Math.max(depth, extent.depth);
    }
    this.#check(size, depth, offset);
    const extent = { size, depth: depth + 1 };
    this.#known.set(node, extent);
    return extent;
  }

  #check(size: number, depth: number, offset: number): void {
    if (size > MAX_NODES) {
      const message = `the aliases of this file stand for more than ${MAX_NODES} values`;
      throw new YamlFault(
        'YAML-EXPANSION',
        offset,
        message,
        'write out what is meant, or use fewer aliases of aliases',
      );
    }
    if (depth >= MAX_DEPTH) throw depthFault(offset);
  }
}

/** More mappings and lists in each other than anybody walks. */
export function depthFault(offset: number): YamlFault {
  const message = `aliases make more than ${MAX_DEPTH} mappings and lists stand in each other`;
  return new YamlFault('YAML-DEPTH', offset, message, 'use fewer aliases of aliases');
}

function* partsOf(node: Exclude<Node, ScalarNode>): Iterable<Node> {
  if (node.kind === 'list') yield* node.items;
  else for (const { value } of node.entries.values()) yield value;
}
