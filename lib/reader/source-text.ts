import type { Located } from '../core/origin.ts';
import type { SourcePosition } from '../core/source-location.ts';

/** The text of a file, and the lines that it has. */
export class SourceText {
  /** The absolute path, with `/`. */
  readonly file: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Line and column, counted from 1, of an offset into the text. */
  position(offset: number): SourcePosition {
    this.#lineStarts ??= lineStarts(this.text);
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file: this.file, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

/** A place in the text of a file. */
export class Place implements Located {
  readonly source: SourceText;
  readonly offset: number;

  constructor(source: SourceText, offset: number) {
    this.source = source;
    this.offset = offset;
  }

  position(): SourcePosition {
    return this.source.position(this.offset);
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  const ends = /\r\n|\r|\n/g;
  while (ends.test(text)) starts.push(ends.lastIndex);
  return starts;
}
