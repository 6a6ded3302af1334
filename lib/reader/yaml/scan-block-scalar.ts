import { isBlank, isBreak, type Cursor } from './cursor.ts';
import { syntaxFault, tabFault } from './fault.ts';

const [TAB, SPACE, HASH, FOLDED] = [0x09, 0x20, 0x23, 0x3e];
const HEADER = /[|>](?:[-+][0-9]?|[0-9][-+]?)?/y;

/** Reads a scalar that is a block of lines; the place is at its `|` or `>`, `indent` is that of the block around it. */
export function scanBlock(cursor: Cursor, indent: number): string {
  const isFolded = cursor.code() === FOLDED;
  const header = takeHeader(cursor);
  const explicit = header.indent === 0 ? 0 : indent + header.indent;
  let { breaks, width } = takeEmptyLines(cursor, explicit, indent);
  let [text, lastBreak, wasMoreIndented] = ['', '', false];
  while (cursor.column === width && !cursor.isAtEnd) {
    const isMoreIndented = isBlank(cursor.code());
    const folds = isFolded && lastBreak === '\n' && !wasMoreIndented && !isMoreIndented;
    text += folds ? (breaks === '' ? ' ' : breaks) : lastBreak + breaks;
    wasMoreIndented = isMoreIndented;
    const from = cursor.at;
    cursor.skipLine();
    text += cursor.text.slice(from, cursor.at);
    lastBreak = cursor.isAtEnd ? '' : cursor.takeBreak();
    ({ breaks } = takeEmptyLines(cursor, width, indent));
  }
  if (header.chomping === '-') return text;
  return header.chomping === '+' ? text + lastBreak + breaks : text + lastBreak;
}

function takeHeader(cursor: Cursor): { readonly indent: number; readonly chomping: string } {
  const start = cursor.at;
  const header = cursor.take(HEADER);
  const digit = /[0-9]/.exec(header)?.[0];
  if (digit === '0') throw syntaxFault(start, 'a block of text cannot be indented by 0', 'leave the number out');
  cursor.skipBlanks();
  if (cursor.code() === HASH) cursor.skipLine();
  if (!cursor.isAtEnd && !isBreak(cursor.code())) {
    const hint = 'begin the text on the next line, or put it between quotes';
    throw syntaxFault(cursor.at, `\`${header}\` begins a block of text, and more stands on its line`, hint);
  }
  if (!cursor.isAtEnd) cursor.takeBreak();
  return { indent: Number(digit ?? 0), chomping: /[-+]/.exec(header)?.[0] ?? '' };
}

// Where `width` is not known yet (0), the deepest of the empty lines and the first line that is not decides it.
function takeEmptyLines(cursor: Cursor, width: number, indent: number): { breaks: string; width: number } {
  let [breaks, deepest] = ['', 0];
  for (;;) {
    while (isOutside(cursor, width) && cursor.code() === SPACE) cursor.at += 1;
    deepest = Math.max(deepest, cursor.column);
    if (isOutside(cursor, width) && cursor.code() === TAB) throw tabFault(cursor.at);
    if (!isBreak(cursor.code())) break;
    breaks += cursor.takeBreak();
  }
  return { breaks, width: width === 0 ? Math.max(deepest, indent + 1, 1) : width };
}

function isOutside(cursor: Cursor, width: number): boolean {
  return width === 0 || cursor.column < width;
}
