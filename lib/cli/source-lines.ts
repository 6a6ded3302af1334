import type { Diagnostic } from '../core/diagnostic.ts';
import type { Files } from '../reader/files.ts';
import { DiskFiles } from './disk-files.ts';
import { FileLines } from './file-lines.ts';
import { STANDARD_INPUT } from './file-path.ts';

/** A line as it is shown, and the place in it, counted from 1, that is marked. */
export interface ShownLine {
  readonly text: string;
  readonly column: number;
}

/** Finds the line that a finding is about, as far as it may be shown. */
export interface ShownLines {
  lineOf(diagnostic: Diagnostic): ShownLine | undefined;
}

/** Chooses what may be shown at a terminal, or in a log. */
export type ShowLines = (isOnTerminal: boolean) => ShownLines;

/** Code and Compose files. Others, such as `.env` and files of secrets, hold values that are nobody else's business. */
const CODE = /\.[cm]?[jt]sx?$/i;
const DATA = /\.(?:ya?ml|json)$/i;

/** Where a line of a Compose file holds what may be a secret. */
const PRIVATE = /(?:^|\.)(?:environment|labels|annotations|args|content|driver_opts|options)(?:$|[.[])/;

/** The lines of code and of Compose files. */
export class SourceLines implements ShownLines {
  readonly #lines: FileLines;
  readonly #isOnTerminal: boolean;

  constructor(isOnTerminal: boolean, files: Files = new DiskFiles()) {
    this.#isOnTerminal = isOnTerminal;
    this.#lines = new FileLines(files);
  }

  /**
   * The line that a finding is about.
   *
   * What may hold a secret is shown to whoever sits at a terminal, and kept out of logs.
   */
  lineOf(diagnostic: Diagnostic): ShownLine | undefined {
    const { file, line, column = 1, path } = diagnostic;
    if (file === undefined || line === undefined || !isReadable(file, diagnostic)) return undefined;
    if (!this.#isOnTerminal && PRIVATE.test(path)) return undefined;
    const text = this.#lines.line(file, line);
    return text === undefined ? undefined : { text, column };
  }
}

// A file of variables may have any name; what is said of its lines has no place in a document.
function isReadable(file: string, { code, path }: Diagnostic): boolean {
  if (CODE.test(file)) return true;
  return (DATA.test(file) || file === STANDARD_INPUT) && !(path === '' && /^(?:ENV|VAR)-/.test(code));
}
