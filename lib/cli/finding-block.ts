import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import { printable } from './printable.ts';
import { sourceFrame } from './source-frame.ts';
import type { ShownLine } from './source-lines.ts';

/** How a part of a finding stands out on a terminal. */
export type Style = 'red' | 'yellow' | 'blue' | 'dim' | 'bold';

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** A finding as lines of text: what is wrong, where, the line of source if it is known, and what to do. */
export function findingBlock(
  diagnostic: Diagnostic,
  source: ShownLine | undefined,
  columns: number,
  paint: Paint,
): readonly string[] {
  const { code, severity, message, hint, layer } = diagnostic;
  const place = printable(placeOf(diagnostic));
  const who = layer === undefined ? '' : ` [${layer}]`;
  const lines = [
    ...(place === '' ? [] : [paint('dim', place)]),
    ...(source === undefined ? [] : frame(diagnostic, source, columns - 2, paint)),
    ...(hint === undefined ? [] : [paint('dim', `→ ${printable(hint)}`)]),
  ];
  const head = `${paint(STYLES[severity], severity)} ${paint('bold', code)}${who} ${printable(message)}`;
  return [head, ...lines.map((line) => `  ${line}`)];
}

function placeOf({ file, line, column, construct, path }: Diagnostic): string {
  const place = file === undefined ? '' : [file, line, column].filter((part) => part !== undefined).join(':');
  return [place, construct ?? '', path].filter((part) => part !== '').join('  ');
}

function frame(
  { file = '', line = 1, severity }: Diagnostic,
  { text, column }: ShownLine,
  width: number,
  paint: Paint,
): readonly string[] {
  const { gutters, source, mark } = sourceFrame(text, { file, line, column }, width);
  return [`${paint('dim', gutters[0])}${source}`, `${paint('dim', gutters[1])}${paint(STYLES[severity], mark)}`];
}
