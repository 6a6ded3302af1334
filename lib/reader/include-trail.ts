import { MAX_LENGTH } from './yaml/limits.ts';

/** How deep files may include each other. */
export const MAX_INCLUDE_DEPTH = 100;

/** How many files a project may include, those counted again that are included again. */
export const MAX_INCLUDES = 500;

/** How many characters the files may have together that a project includes and extends, each counted as often as it is read. */
const MAX_READ = 2 * MAX_LENGTH;

/** The files that include each other, from the one that is read first down, and how much has been read for them. */
export class IncludeTrail {
  readonly files: readonly string[];
  readonly #read: { files: number; characters: number };

  constructor(
    files: readonly string[] = [],
    read: { files: number; characters: number } = { files: 0, characters: 0 },
  ) {
    this.files = files;
    this.#read = read;
  }

  /** The trail of what a file on this trail includes. */
  below(file: string): IncludeTrail {
    return new IncludeTrail([...this.files, file], this.#read);
  }

  /** Counts a file that is included; `false` where there are too many of them, or they are too deep. */
  count(): boolean {
    this.#read.files += 1;
    return this.#read.files <= MAX_INCLUDES && this.files.length <= MAX_INCLUDE_DEPTH;
  }

  /** Counts a text that is read; `false` where there is too much of it. */
  take(text: string): boolean {
    this.#read.characters += text.length;
    return this.#read.characters <= MAX_READ;
  }
}
