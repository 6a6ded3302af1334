import { resolve } from 'node:path';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Files } from '../reader/files.ts';
import { DiskFiles } from './disk-files.ts';

/** How what came in on standard input is named. */
export const STANDARD_INPUT = '<stdin>';

/** Code and Compose files. Others, such as `.env` and files of secrets, hold values that are nobody else's business. */
const CODE = /\.[cm]?[jt]sx?$/i;
const DATA = /\.(?:ya?ml|json)$/i;

/** Where a line of a Compose file holds what may be a secret. */
const PRIVATE = /(?:^|\.)(?:environment|labels|annotations|args|content|driver_opts|options)(?:$|[.[])/;

/** The lines of the user's files that findings are about. A file is read once. */
export class SourceLines {
  readonly #files: Files;
  readonly #isOnTerminal: boolean;
  readonly #lines = new Map<string, readonly string[]>();

  constructor(isOnTerminal: boolean, files: Files = new DiskFiles()) {
    this.#isOnTerminal = isOnTerminal;
    this.#files = files;
  }

  /**
   * The line that a finding is about.
   *
   * What may hold a secret is shown to whoever sits at a terminal, and kept out of logs.
   */
  lineOf(diagnostic: Diagnostic): string | undefined {
    const { file, line, path } = diagnostic;
    if (file === undefined || line === undefined || !isReadable(file, diagnostic)) return undefined;
    if (!this.#isOnTerminal && PRIVATE.test(path)) return undefined;
    return this.#linesOf(file)[line - 1];
  }

  #linesOf(file: string): readonly string[] {
    let lines = this.#lines.get(file);
    if (lines === undefined) {
      const text = this.#files.read(resolve(file).replaceAll('\\', '/'));
      this.#lines.set(file, (lines = text?.split(/\r\n|\r|\n/) ?? []));
    }
    return lines;
  }
}

// A file of variables may have any name; what is said of its lines has no place in a document.
function isReadable(file: string, { code, path }: Diagnostic): boolean {
  if (CODE.test(file)) return true;
  return (DATA.test(file) || file === STANDARD_INPUT) && !(path === '' && /^(?:ENV|VAR)-/.test(code));
}
