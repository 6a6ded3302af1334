import { compareDiagnostics, stricter, type Diagnostic } from '../core/diagnostic.ts';
import { EXIT } from './exit-code.ts';
import type { OutputFormat } from './formats/output-format.ts';
import { printReport } from './formats/print-report.ts';
import { printDiagnostics } from './print.ts';
import type { ShowLines } from './source-lines.ts';

/** How a verdict on files is told. */
export interface VerdictOptions {
  readonly format: OutputFormat;
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  /** What `--json` prints beside the findings. */
  readonly judged: object;
  readonly showLines: ShowLines;
}

/** Tells what a command found in files, each finding once, and returns its exit code. */
export async function tellVerdict(
  found: readonly Diagnostic[],
  { format, strict, judged, showLines }: VerdictOptions,
): Promise<number> {
  const diagnostics = withoutRepeats(found)
    .map((diagnostic) => (strict ? stricter(diagnostic) : diagnostic))
    .toSorted(compareDiagnostics);
  const ok = !diagnostics.some(({ severity }) => severity === 'error');
  await printReport(format, {
    diagnostics,
    json: () => ({ ok, diagnostics, ...judged }),
    text: () => printDiagnostics(diagnostics, showLines),
  });
  return ok ? EXIT.ok : EXIT.findings;
}

// What two projects include is judged in both.
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
