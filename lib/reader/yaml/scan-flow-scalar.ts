import { isBlank, isBreak, isGap, type Cursor } from './cursor.ts';
import { syntaxFault, tabFault } from './fault.ts';

const [TAB, HASH, COLON, BACKSLASH, QUOTE, APOSTROPHE] = [0x09, 0x23, 0x3a, 0x5c, 0x22, 0x27];

const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    0: '\0',
    a: '\x07',
    b: '\b',
    t: '\t',
    '\t': '\t',
    n: '\n',
    v: '\v',
    f: '\f',
    r: '\r',
    e: '\x1b',
    ' ': ' ',
    '"': '"',
    "'": "'",
    '\\': '\\',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
  }),
);

const BLOCK_WORD = /[^\0 \t\n\r\x85\u2028\u2029:]+/y;
// The question mark is an indicator between brackets as well, for Docker Compose.
const FLOW_WORD = /[^\0 \t\n\r\x85\u2028\u2029:,?[\]{}]+/y;
// What stands for itself between quotes.
const QUOTED_WORD = /[^\0 \t\n\r\x85\u2028\u2029"'\\]+/y;

/** The text of a scalar, and whether the scanner went on to a later line to see its end. */
export interface ScannedScalar {
  readonly text: string;
  readonly brokeLine: boolean;
}

/** Reads a scalar without quotes, whose later lines stand at `indent` or deeper; in brackets they stand anywhere. */
export function scanPlain(cursor: Cursor, indent: number, isInFlow: boolean): ScannedScalar {
  let [text, gap, brokeLine] = ['', '', false];
  while (cursor.code() !== HASH && !cursor.isAtMarker('-') && !cursor.isAtMarker('.')) {
    const from = cursor.at;
    skipWord(cursor, isInFlow);
    if (cursor.at > from) {
      text += gap + cursor.text.slice(from, cursor.at);
      brokeLine = false;
    }
    if (cursor.isAtEnd || !isGap(cursor.code())) break;
    const line = cursor.lineStart;
    gap = takeGap(cursor, '', indent);
    brokeLine = cursor.lineStart !== line;
    if (!isInFlow && cursor.column < indent) break;
  }
  return { text, brokeLine };
}

/** Reads a scalar between quotes; the place is at the first of them. */
export function scanQuoted(cursor: Cursor): string {
  const start = cursor.at;
  const quote = cursor.code();
  cursor.at += 1;
  let text = '';
  for (;;) {
    if (cursor.isAtMarker('-') || cursor.isAtMarker('.') || cursor.isAtEnd) {
      throw syntaxFault(start, 'a quote is never closed', 'close it on the same line, or where the text ends');
    }
    const run = takeRun(cursor, quote, start);
    text += run.text;
    if (cursor.code() === quote) break;
    if (run.isContinued || isGap(cursor.code())) text += takeGap(cursor, run.isContinued ? 'continued' : '');
  }
  cursor.at += 1;
  return text;
}

// A colon ends it before a blank only.
function skipWord(cursor: Cursor, isInFlow: boolean): void {
  cursor.skip(isInFlow ? FLOW_WORD : BLOCK_WORD);
  while (cursor.code() === COLON && !isGap(cursor.code(1))) {
    cursor.at += 1;
    cursor.skip(isInFlow ? FLOW_WORD : BLOCK_WORD);
  }
}

/** What blanks and line ends between two words stand for: of lines, the first end folds into a space. */
function takeGap(cursor: Cursor, after: '' | 'continued', indent = 0): string {
  let [blanks, first, rest, isBroken] = ['', '', '', after === 'continued'];
  for (;;) {
    const code = cursor.code();
    if (isBlank(code)) {
      if (isBroken && code === TAB && cursor.column < indent) throw tabFault(cursor.at);
      if (!isBroken) blanks += cursor.text[cursor.at];
      cursor.at += 1;
    } else if (!isBreak(code)) {
      break;
    } else if (isBroken) {
      rest += cursor.takeBreak();
    } else {
      first = cursor.takeBreak();
      isBroken = true;
    }
  }
  if (!isBroken) return blanks;
  if (first !== '\n') return first + rest;
  return rest === '' ? ' ' : rest;
}

// Up to a blank, the end of a line, or the closing quote; `isContinued` where a backslash takes the end of the line away.
function takeRun(
  cursor: Cursor,
  quote: number,
  start: number,
): { readonly text: string; readonly isContinued: boolean } {
  let text = '';
  let from = cursor.at;
  const taken = () => text + cursor.text.slice(from, cursor.at);
  for (let code = cursor.code(); !isGap(code); code = cursor.code()) {
    if (code === quote && (quote === QUOTE || cursor.code(1) !== APOSTROPHE)) break;
    if (code === APOSTROPHE && quote === APOSTROPHE) {
      cursor.at += 1;
      text = taken();
      cursor.at += 1;
      from = cursor.at;
    } else if (code === BACKSLASH && quote === QUOTE) {
      text = taken();
      cursor.at += 1;
      if (isBreak(cursor.code())) {
        cursor.takeBreak();
        return { text, isContinued: true };
      }
      text += takeEscape(cursor, start);
      from = cursor.at;
    } else {
      cursor.at += 1;
      cursor.skip(QUOTED_WORD);
    }
  }
  return { text: taken(), isContinued: false };
}

function takeEscape(cursor: Cursor, start: number): string {
  const offset = cursor.at - 1;
  if (cursor.isAtEnd) throw syntaxFault(start, 'a quote is never closed', 'close it on the same line');
  const letter = String.fromCodePoint(cursor.text.codePointAt(cursor.at) ?? 0);
  cursor.at += letter.length;
  const plain = ESCAPES.get(letter);
  if (plain !== undefined) return plain;
  const length = Object.hasOwn(HEX_LENGTHS, letter) ? HEX_LENGTHS[letter] : undefined;
  if (length === undefined) {
    const hint = 'write two backslashes for one, or put the text between single quotes';
    throw syntaxFault(offset, `YAML has no escape \`\\${letter}\``, hint);
  }
  const digits = cursor.text.slice(cursor.at, cursor.at + length);
  const point = /^[0-9A-Fa-f]+$/.test(digits) && digits.length === length ? Number.parseInt(digits, 16) : -1;
  if (point < 0 || point > 0x10_ff_ff || (point >= 0xd8_00 && point <= 0xdf_ff)) {
    const message = `\`\\${letter}\` is not followed by the ${length} hexadecimal digits of a character`;
    throw syntaxFault(offset, message, 'correct the digits, or write two backslashes for one');
  }
  cursor.at += length;
  return String.fromCodePoint(point);
}
