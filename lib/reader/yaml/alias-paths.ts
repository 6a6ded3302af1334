import type { DocumentPath } from '../../core/document-path.ts';
import { YamlFault } from './fault.ts';

/** How many characters of paths are compared before a file counts as made to cost time. */
const MAX_WORK = 50_000_000;

interface Visits {
  /** Where an alias of the node stands. */
  readonly places: Set<string>;
  /** What stands around such a place. */
  readonly around: Set<string>;
}

/**
 * Where each node has been used by an alias so far.
 *
 * Docker Compose takes it for a cycle when a node is used both at a place and somewhere below that place, which a merge
 * key makes possible without one: what is merged counts as used at the mapping itself.
 */
export class AliasPaths {
  readonly #visits = new Map<object, Visits>();
  #work = 0;

  /** Whether Docker Compose refuses the use of a node at a path for a cycle. */
  isCycle(target: object, path: DocumentPath, offset: number): boolean {
    const text = spell(path);
    if (text.includes('<<')) return false;
    const above = [...text.matchAll(/\./g)].map(({ index }) => text.slice(0, index));
    this.#work += text.length * (above.length + 1);
    if (this.#work > MAX_WORK) {
      throw new YamlFault(
        'YAML-EXPANSION',
        offset,
        'the file has too many aliases in too deep places',
        'write it flatter',
      );
    }
    let visits = this.#visits.get(target);
    if (visits === undefined) this.#visits.set(target, (visits = { places: new Set(), around: new Set() }));
    const isFound = visits.around.has(text) || above.some((place) => visits.places.has(place));
    visits.places.add(text);
    for (const place of above) visits.around.add(place);
    return isFound;
  }
}

// A merge key is no part of a path, except at the top of the document.
function spell(path: DocumentPath): string {
  return path.filter((segment, index) => index === 0 || segment !== '<<').join('.');
}
