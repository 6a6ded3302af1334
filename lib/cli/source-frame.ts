import type { SourcePosition } from '../core/source-location.ts';
import { cellsOf, displayWidth } from './display-width.ts';
import { printable } from './printable.ts';
import { tokenLength } from './token-length.ts';

// No terminal shows more of a line than this on either side of a column; a file may be one line of megabytes.
const REACH = 1000;

/** A line of a file, and the line with a mark that goes below it. */
export interface SourceFrame {
  /** What stands before each: the number of the line, and as much space. */
  readonly gutters: readonly [string, string];
  readonly source: string;
  readonly mark: string;
}

/**
 * Shows a line of source with carets below the token at a column.
 *
 * Tabs become spaces, what a terminal would obey is spelled out, and a line that does not fit is cut around the column.
 */
export function sourceFrame(text: string, { file, line, column }: SourcePosition, width: number): SourceFrame {
  const from = Math.max(0, column - 1 - REACH);
  const near = text.slice(from, from + 2 * REACH);
  const start = Math.min(column - 1 - from, near.length);
  const end = start + tokenLength(near, start, file);

  const room = Math.max(20, width - String(line).length - 5);
  const whole = shown(near.slice(start, end));
  const token = beginning(whole, Math.floor(room / 2));
  const after = token === whole ? shown(near.slice(end)) : '';
  const left = Math.max(Math.floor(room / 3), room - displayWidth(token) - displayWidth(after));
  const before = ending(shown(near.slice(0, start)), left);
  const right = room - displayWidth(before) - displayWidth(token);
  return {
    gutters: [`${line} | `, `${' '.repeat(String(line).length)} | `],
    source: `${before}${token}${beginning(after, right)}`.trimEnd(),
    mark: `${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(token)))}`,
  };
}

function shown(text: string): string {
  return printable(text.replaceAll('\t', '    ').replaceAll('\n', ''));
}

/** As much of the beginning of a text as fits. */
function beginning(text: string, room: number): string {
  return displayWidth(text) <= room ? text : `${fitting([...text], room - 1).join('')}…`;
}

/** As much of the end of a text as fits. */
function ending(text: string, room: number): string {
  return displayWidth(text) <= room
    ? text
    : `…${fitting([...text].toReversed(), room - 1)
        .toReversed()
        .join('')}`;
}

function fitting(characters: readonly string[], room: number): readonly string[] {
  let cells = 0;
  const end = characters.findIndex((character) => (cells += cellsOf(character)) > room);
  return end === -1 ? characters : characters.slice(0, end);
}
