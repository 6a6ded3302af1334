import type { DocumentPath } from '../core/document-path.ts';

/** A place of a document, and the places right below it by key or index. */
interface Place<T> {
  value: T | undefined;
  readonly below: Map<string | number, Place<T>>;
}

/** Something remembered for places of a document. */
export class PathMap<T> {
  readonly #root: Place<T> = { value: undefined, below: new Map() };

  set(path: DocumentPath, value: T): void {
    let place = this.#root;
    for (const segment of path) {
      const next = place.below.get(segment) ?? { value: undefined, below: new Map() };
      place.below.set(segment, next);
      place = next;
    }
    place.value = value;
  }

  /** What is remembered for this very place. */
  get(path: DocumentPath): T | undefined {
    return this.#find(path)?.value;
  }

  /** What is remembered for this place or the nearest one around it. */
  nearest(path: DocumentPath): T | undefined {
    let place: Place<T> | undefined = this.#root;
    let { value } = place;
    for (const segment of path) {
      place = place.below.get(segment);
      if (place === undefined) break;
      value = place.value ?? value;
    }
    return value;
  }

  /** Forgets a place and everything below it. */
  deleteBelow(path: DocumentPath): void {
    const place = this.#find(path);
    if (place === undefined) return;
    place.value = undefined;
    place.below.clear();
  }

  /** Forgets an item of a list and everything below it; the items behind it move up. */
  removeItem(list: DocumentPath, index: number): void {
    const items = this.#find(list)?.below;
    if (items === undefined) return;
    const moved = [...items].filter(([position]) => Number(position) >= index);
    for (const [position] of moved) items.delete(position);
    for (const [position, item] of moved) if (Number(position) > index) items.set(Number(position) - 1, item);
  }

  #find(path: DocumentPath): Place<T> | undefined {
    let place: Place<T> | undefined = this.#root;
    for (const segment of path) place = place?.below.get(segment);
    return place;
  }
}
