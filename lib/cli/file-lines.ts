import type { Files } from '../reader/files.ts';
import { absolutePath } from './file-path.ts';

/** The lines of files. A file is read once. */
export class FileLines {
  readonly #files: Pick<Files, 'read'>;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(files: Pick<Files, 'read'>) {
    this.#files = files;
  }

  /** A line by its number, counted from 1; nothing where the file does not have it. */
  line(file: string, number: number): string | undefined {
    let lines = this.#lines.get(file);
    if (lines === undefined) {
      const text = this.#files.read(absolutePath(file));
      this.#lines.set(file, (lines = text?.split(/\r\n|\r|\n/) ?? []));
    }
    return lines[number - 1];
  }
}
