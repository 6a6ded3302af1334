import { formatPath, type DocumentPath } from '../core/document-path.ts';

/** Something remembered for places of a document. */
export class PathMap<T> {
  readonly #entries = new Map<string, { readonly path: DocumentPath; readonly value: T }>();

  set(path: DocumentPath, value: T): void {
    this.#entries.set(formatPath(path), { path, value });
  }

  /** What is remembered for this very place. */
  get(path: DocumentPath): T | undefined {
    return this.#entries.get(formatPath(path))?.value;
  }

  /** What is remembered for this place or the nearest one around it. */
  nearest(path: DocumentPath): T | undefined {
    for (let length = path.length; length >= 0; length -= 1) {
      const value = this.get(path.slice(0, length));
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Forgets a place and everything below it. */
  deleteBelow(path: DocumentPath): void {
    for (const [key, entry] of this.#entries) if (isBelow(entry.path, path)) this.#entries.delete(key);
  }

  /** Forgets an item of a list and everything below it; the items behind it move up. */
  removeItem(list: DocumentPath, index: number): void {
    const moved = [...this.#entries].filter(
      ([, { path }]) => isBelow(path, list) && Number(path[list.length]) >= index,
    );
    for (const [key] of moved) this.#entries.delete(key);
    for (const [, { path, value }] of moved) {
      const position = Number(path[list.length]);
      if (position > index) this.set([...list, position - 1, ...path.slice(list.length + 1)], value);
    }
  }
}

function isBelow(path: DocumentPath, root: DocumentPath): boolean {
  return root.every((segment, index) => path[index] === segment);
}
