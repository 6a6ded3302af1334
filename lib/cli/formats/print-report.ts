import type { Diagnostic } from '../../core/diagnostic.ts';
import { print } from '../standard-output.ts';
import type { OutputFormat } from './output-format.ts';

/** What a command came to, for each reader. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** What `--json` prints. */
  readonly json: () => object;
  /** Prints to people. */
  readonly text: () => void;
}

/** Prints what a command came to; standard output holds one of the forms for programs and no more. */
export async function printReport(format: OutputFormat, { diagnostics, json, text }: Report): Promise<void> {
  switch (format) {
    case 'text':
      return text();
    case 'json':
      return print(`${JSON.stringify(json(), undefined, 2)}\n`);
    case 'github':
      return print((await import('./github.ts')).toGithub(diagnostics));
    case 'sarif':
      return print((await import('./sarif.ts')).toSarif(diagnostics));
  }
}
