import { isBreak, isFlowMark, isGap, type Cursor } from './cursor.ts';
import type { Traits } from './dialect.ts';
import { foldBreaks } from './fold.ts';
import { isAtNextDocument } from './next-document.ts';
import { checkPrintable } from './unprintable.ts';

const [HASH, COLON] = [0x23, 0x3a];
const BLOCK_RUN = /[^\0\t\n\r #:]+/y;
const FLOW_RUN = /[^\0\t\n\r #:,[\]{}]+/y;
const CANNOT_BEGIN = new Set('#&*!|>\'"%@`');

/** Reads a scalar without quotes, whose later lines stand at `indent` or deeper; answers nothing where none begins. */
export function scanPlain(cursor: Cursor, indent: number, isInFlow: boolean, traits: Traits): string | undefined {
  if (!canBegin(cursor, isInFlow, traits)) return undefined;
  const from = cursor.at;
  let text = '';
  let end = from;
  for (let breaks = 0; !isAtBoundary(cursor, traits);) {
    const start = cursor.at;
    const lineEnd = skipWords(cursor, isInFlow);
    if (lineEnd > start) {
      text += (breaks === 0 ? '' : foldBreaks(breaks)) + cursor.text.slice(start, lineEnd);
      end = lineEnd;
    }
    if (!isBreak(cursor.code())) break;
    const spot = cursor.save();
    breaks = cursor.skipSpace(false);
    if (cursor.indent < indent) {
      cursor.restore(spot);
      break;
    }
  }
  if (end === from) return undefined;
  checkPrintable(cursor.text, from, end);
  return text;
}

function canBegin(cursor: Cursor, isInFlow: boolean, traits: Traits): boolean {
  const code = cursor.code();
  const character = cursor.text[cursor.at] ?? '';
  if (isGap(code) || CANNOT_BEGIN.has(character)) return false;
  if (isFlowMark(code)) return traits.bracketsBeginText && !isInFlow;
  if (character !== '?' && character !== '-') return true;
  return !isGap(cursor.code(1)) && !(isInFlow && isFlowMark(cursor.code(1)));
}

function isAtBoundary(cursor: Cursor, traits: Traits): boolean {
  return cursor.isAtMark() || (traits.isFive && isAtNextDocument(cursor));
}

// Answers where the last word ends; the cursor goes over the blanks behind it.
function skipWords(cursor: Cursor, isInFlow: boolean): number {
  let end = cursor.at;
  do {
    while (cursor.skip(isInFlow ? FLOW_RUN : BLOCK_RUN) || isPartOfWord(cursor, isInFlow)) {
      if (isPartOfWord(cursor, isInFlow)) cursor.at += 1;
      end = cursor.at;
    }
  } while (cursor.skipBlanks());
  return end;
}

// A colon ends the text before a blank; a comment begins behind one.
function isPartOfWord(cursor: Cursor, isInFlow: boolean): boolean {
  const code = cursor.code();
  if (code === HASH) return !isGap(cursor.code(-1));
  return code === COLON && !isGap(cursor.code(1)) && !(isInFlow && isFlowMark(cursor.code(1)));
}
