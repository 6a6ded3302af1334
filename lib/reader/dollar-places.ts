import { Place } from './source-text.ts';

/**
 * Where the dollar signs of a scalar stand in its file.
 *
 * The value of a scalar has as many of them as its spelling, whatever the quotes, escapes and line folds in between;
 * the rare spelling of a `$` as an escape is pointed at by the scalar's own place. Cheap when asked from left to right.
 */
export class DollarPlaces {
  readonly #text: string;
  readonly #place: Place;
  #at = -1;
  #sourceAt: number;

  constructor(text: string, place: Place) {
    this.#text = text;
    this.#place = place;
    this.#sourceAt = place.offset - 1;
  }

  /** The place of the `$` at an offset into the value. */
  of(offset: number): Place {
    const { source } = this.#place;
    if (offset < this.#at) [this.#at, this.#sourceAt] = [-1, this.#place.offset - 1];
    while (this.#at < offset) {
      this.#at = this.#text.indexOf('$', this.#at + 1);
      this.#sourceAt = source.text.indexOf('$', this.#sourceAt + 1);
      if (this.#at === -1 || this.#sourceAt === -1) return this.#place;
    }
    const isSame = source.text.startsWith(this.#text.slice(offset, offset + 2), this.#sourceAt);
    return isSame ? new Place(source, this.#sourceAt) : this.#place;
  }
}
