import { syntaxFault } from '../yaml/fault.ts';
import { isBreak, type Cursor } from './cursor.ts';

const HASH = 0x23;
const HEADER = /[-+0-9]*/y;

/** What the first line of a block of text says. */
export interface BlockHeader {
  readonly isFolded: boolean;
  readonly chomping: '' | '-' | '+';
  /** How deep the text is indented below what it belongs to; 0 where its first line decides that. */
  readonly width: number;
}

/** Reads `|` or `>` and what follows it on the line; the end of the line is left. */
export function takeHeader(cursor: Cursor): BlockHeader {
  const start = cursor.at;
  const isFolded = cursor.text[start] === '>';
  cursor.at += 1;
  const marks = [...cursor.take(HEADER)];
  const digits = marks.filter((mark) => mark >= '0');
  const signs = marks.filter((mark) => mark === '-' || mark === '+');
  if (digits.length > 1 || signs.length > 1 || digits[0] === '0') {
    const hint = 'write at most one digit from 1 to 9, and one of `-` and `+`, behind it';
    throw syntaxFault(start, 'what stands behind the mark of a block of text cannot be read', hint);
  }
  if (cursor.skipBlanks() && cursor.code() === HASH) cursor.skipLine();
  if (!cursor.isAtEnd && !isBreak(cursor.code())) {
    const hint = 'begin the text on the next line, or put it between quotes';
    throw syntaxFault(cursor.at, 'a block of text begins here, and more stands on its line', hint);
  }
  return { isFolded, chomping: (signs[0] ?? '') as BlockHeader['chomping'], width: Number(digits[0] ?? 0) };
}
