import { syntaxFault } from '../yaml/fault.ts';
import { isBreak, type Cursor } from './cursor.ts';
import type { Traits } from './dialect.ts';
import { foldBreaks } from './fold.ts';
import { indentFault } from './stray-fault.ts';
import { characterFault } from './unprintable.ts';

const [END, TAB, SPACE, QUOTE, APOSTROPHE, BACKSLASH] = [0, 0x09, 0x20, 0x22, 0x27, 0x5c];
// What stands for itself: all but quotes, backslashes and control characters.
const RUN = /[ !#-&(-[\]-\uffff]+/y;
const HEX = { x: /[0-9A-Fa-f]{2}/y, u: /[0-9A-Fa-f]{4}/y, U: /[0-9A-Fa-f]{8}/y };
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...[...'abtnvfre'].map((letter, index) => [letter, '\x07\b\t\n\v\f\r\x1b'[index] ?? ''] as const),
  ...[...'\t "/\\'].map((letter) => [letter, letter] as const),
  ['0', '\0'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** Reads a scalar between quotes, of which the first stands at the cursor; later lines stand at `indent` or deeper. */
export function scanQuoted(cursor: Cursor, indent: number, traits: Traits): string {
  const start = cursor.at;
  const quote = cursor.code();
  cursor.at += 1;
  let text = '';
  let from = cursor.at;
  const taken = () => cursor.text.slice(from, cursor.at);
  for (;;) {
    const code = cursor.code();
    if (code === END || cursor.isAtMark()) {
      throw syntaxFault(start, 'a quote is never closed', 'close it on the same line, or where the text ends');
    }
    if (isBreak(code)) {
      text += traits.trimsQuotedLines ? withoutBlanks(taken()) : taken();
      text += foldBreaks(skipBreaks(cursor, indent, traits));
      from = cursor.at;
    } else if (code === quote && !(code === APOSTROPHE && cursor.code(1) === APOSTROPHE)) {
      text += taken();
      cursor.at += 1;
      return text;
    } else if (code === quote) {
      text += `${taken()}'`;
      cursor.at += 2;
      from = cursor.at;
    } else if (code === BACKSLASH && quote === QUOTE) {
      text += taken();
      cursor.at += 1;
      if (isBreak(cursor.code())) skipBreaks(cursor, indent, traits);
      else text += takeEscape(cursor);
      from = cursor.at;
    } else if (code < SPACE && code !== TAB) {
      throw characterFault(cursor.at, String.fromCharCode(code));
    } else {
      cursor.at += 1;
      cursor.skip(RUN);
    }
  }
}

function skipBreaks(cursor: Cursor, indent: number, traits: Traits): number {
  const breaks = cursor.skipSpace(false);
  if (traits.isFive && cursor.indent < indent && !cursor.isAtEnd) throw indentFault(cursor.at);
  return breaks;
}

function withoutBlanks(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return text.slice(0, end);
}

// What stands behind a backslash.
function takeEscape(cursor: Cursor): string {
  const offset = cursor.at - 1;
  const letter = cursor.text[cursor.at] ?? '';
  cursor.at += 1;
  const plain = ESCAPES.get(letter);
  if (plain !== undefined) return plain;
  if (letter !== 'x' && letter !== 'u' && letter !== 'U') {
    const hint = 'write two backslashes for one, or put the text between single quotes';
    throw syntaxFault(offset, 'a backslash stands before a character that makes no escape with it', hint);
  }
  const digits = cursor.take(HEX[letter]);
  if (digits !== '') return characterOf(Number.parseInt(digits, 16) | 0);
  const message = `\`\\${letter}\` is not followed by the hexadecimal digits of a character`;
  throw syntaxFault(offset, message, 'write all of the digits, or two backslashes for one');
}

// As js-yaml makes characters of numbers: those that are too large become some pair or other.
function characterOf(code: number): string {
  if (code <= 0xff_ff) return String.fromCharCode(code);
  const rest = code - 0x1_00_00;
  return String.fromCharCode((rest >> 10) + 0xd8_00, (rest & 0x3_ff) + 0xdc_00);
}
