import type { Diagnostic } from '../core/diagnostic.ts';
import { findingBlock, type Paint, type Style } from './finding-block.ts';
import { SourceLines, type ShowLines } from './source-lines.ts';

const CODES: Readonly<Record<Style, number>> = { red: 31, yellow: 33, blue: 34, dim: 2, bold: 1 };

/** Prints findings to standard error, the way a compiler does: each with the line that it is about. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  showLines: ShowLines = (isOnTerminal) => new SourceLines(isOnTerminal),
): void {
  if (diagnostics.length === 0) return;
  const { isTTY = false, columns } = process.stderr;
  const paint = painter(isTTY);
  const lines = showLines(isTTY);
  const blocks = diagnostics.flatMap((one) => findingBlock(one, lines.lineOf(one), columns || 120, paint));
  process.stderr.write(`${[...blocks, paint('bold', tally(diagnostics))].join('\n')}\n`);
}

function tally(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`];
  });
  return counts.join(', ');
}

/** Colours for a stream: none where it is not a terminal, or NO_COLOR is set. */
function painter(isTerminal: boolean): Paint {
  const isPlain = !isTerminal || (process.env['NO_COLOR'] ?? '') !== '';
  return (style, text) => (isPlain ? text : `\u001B[${CODES[style]}m${text}\u001B[0m`);
}
