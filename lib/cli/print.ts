import type { Diagnostic, Severity } from '../core/diagnostic.ts';

type Style = 'red' | 'yellow' | 'blue' | 'dim' | 'bold';

const CODES: Readonly<Record<Style, number>> = { red: 31, yellow: 33, blue: 34, dim: 2, bold: 1 };
const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** Prints findings to standard error, the way a compiler does. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  const paint = painter(process.stderr);
  const blocks = diagnostics.map(({ code, severity, message, hint, ...where }) => {
    const head = `${paint(STYLES[severity], severity)} ${paint('bold', code)} ${message}`;
    const lines = [placeOf(where), hint === undefined ? '' : `→ ${hint}`].filter((line) => line !== '');
    return [head, ...lines.map((line) => `  ${paint('dim', line)}`)].join('\n');
  });
  process.stderr.write(`${blocks.join('\n')}\n${paint('bold', tally(diagnostics))}\n`);
}

function placeOf({ file, line, column, construct, path }: Partial<Diagnostic>): string {
  const place = file === undefined ? '' : [file, line, column].filter((part) => part !== undefined).join(':');
  return [place, construct ?? '', path ?? ''].filter((part) => part !== '').join('  ');
}

function tally(diagnostics: readonly Diagnostic[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`];
  });
  return counts.join(', ');
}

/** Colours for a stream: none where it is not a terminal, or NO_COLOR is set. */
function painter(stream: NodeJS.WriteStream): (style: Style, text: string) => string {
  const isPlain = !stream.isTTY || (process.env['NO_COLOR'] ?? '') !== '';
  return (style, text) => (isPlain ? text : `\u001B[${CODES[style]}m${text}\u001B[0m`);
}
