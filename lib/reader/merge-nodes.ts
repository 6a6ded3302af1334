import type { DiagnosticCode } from '../core/diagnostic-codes.ts';
import type { DocumentPath } from '../core/document-path.ts';
import type { Entry, MapNode, Node } from './node.ts';
import { MERGERS } from './mergers.ts';
import type { Tell } from './tell.ts';
import { isNothing } from './text-of.ts';
import { told } from './variable-findings.ts';

/**
 * Lays one file over another: mappings are merged, lists are joined, anything else is replaced; nothing replaces nothing.
 *
 * Some attributes have rules of their own: a `command` is replaced, `environment` becomes a list, and so on. What comes
 * of it keeps the places that it came from.
 *
 * @param path Where in a file the two mappings stand. @default - they are files
 */
export function mergeNodes(base: MapNode, over: MapNode, tell: Tell, path: DocumentPath = []): MapNode {
  const merging = new Merging(tell);
  for (const segment of path) merging.enter(String(segment));
  return merging.mappings(base, over);
}

/** The laying of one file over another, at the place where it is. */
export class Merging {
  readonly #tell: Tell;
  readonly #path: string[] = [];
  /** The patterns of the path and of what is above it; nothing where no rule is of a place below. */
  readonly #patterns: (string | undefined)[] = [''];

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  enter(key: string): void {
    this.#path.push(key);
    this.#patterns.push(patternBelow(this.#patterns.at(-1), key));
  }

  leave(): void {
    this.#path.pop();
    this.#patterns.pop();
  }

  /** Merges the values of two mappings, key by key. */
  mappings(base: MapNode, over: MapNode): MapNode {
    if (over.entries.size === 0) return base;
    const entries = new Map<string, Entry>(base.entries);
    for (const [key, entry] of over.entries) {
      const known = base.entries.get(key);
      entries.set(key, known === undefined ? entry : this.#entry(key, known, entry));
    }
    return { ...base, entries };
  }

  /** Tells of a value that cannot be laid over another one, which stays; `wanted` is what both have to be. */
  refuse(base: Node, over: Node, wanted: Node['kind'] = base.kind): Node {
    const hint = `write ${KINDS[wanted]} in both places, or put \`!override\` before the second one`;
    this.#refuse('MERGE-KIND', over, `${wordFor(over)} cannot be laid over ${wordFor(base)}`, hint, base);
    return base;
  }

  /** Tells of an item that should be the name of something. */
  refuseName(item: Node): void {
    this.#refuse('MERGE-KIND', item, `${wordFor(item)} stands in a list of names`, 'write a name');
  }

  /** Tells of a list that is too long to be compared with another one, and leaves it alone. */
  refuseMany(over: Node): Node {
    this.#refuse('FILES-LIMIT', over, 'two lists are too long to be merged', 'write them in one file');
    return over;
  }

  #refuse(code: DiagnosticCode, node: Node, message: string, hint: string, first?: Node): void {
    const where = told({ place: node.place, path: [...this.#path] });
    this.#tell({ code, severity: 'error', message, hint, ...where, ...(first && { first: first.place }) });
  }

  #entry(key: string, base: Entry, over: Entry): Entry {
    this.enter(key);
    const value = this.#values(base.value, over.value);
    this.leave();
    if (value === base.value) return base;
    return value === over.value ? over : { ...base, value };
  }

  #values(base: Node, over: Node): Node {
    const merger = MERGERS.get(this.#patterns.at(-1) ?? '');
    if (merger !== undefined) return merger(base, over, this);
    if (isNothing(over)) return base;
    if (base.kind === 'scalar') return over;
    if (base.kind === 'map' && over.kind === 'map') return this.mappings(base, over);
    if (base.kind === 'list' && over.kind === 'list') return { ...base, items: [...base.items, ...over.items] };
    return this.refuse(base, over);
  }
}

const KINDS = { scalar: 'a single value', list: 'a list', map: 'a mapping' } as const;

function wordFor(node: Node): string {
  return isNothing(node) ? 'nothing' : KINDS[node.kind];
}

const PATTERNS = new Set([...MERGERS.keys()].flatMap(withPrefixes));

function withPrefixes(pattern: string): readonly string[] {
  const segments = pattern.split('.');
  return segments.map((_, index) => segments.slice(0, index + 1).join('.'));
}

function patternBelow(pattern: string | undefined, key: string): string | undefined {
  if (pattern === undefined) return undefined;
  const prefix = pattern === '' ? '' : `${pattern}.`;
  // A dot would make two names of one key.
  if (!key.includes('.') && PATTERNS.has(`${prefix}${key}`)) return `${prefix}${key}`;
  return PATTERNS.has(`${prefix}*`) ? `${prefix}*` : undefined;
}
