import { syntaxFault, tabFault } from '../yaml/fault.ts';
import { takeHeader } from './block-header.ts';
import { isBreak, type Cursor } from './cursor.ts';
import type { Traits } from './dialect.ts';
import { joinBlock, type BlockLine } from './join-block.ts';
import { isAtNextDocument } from './next-document.ts';
import { checkPrintable } from './unprintable.ts';

const TAB = 0x09;
const SPACES = / */y;

/** Reads a block of text as js-yaml 5 does; `indent` is the least that its lines are indented. */
export function scanBlockOfFive(cursor: Cursor, indent: number, traits: Traits): string {
  const header = takeHeader(cursor);
  if (!cursor.isAtEnd) cursor.takeBreak();
  const start = cursor.at;
  let width = header.width > 0 ? indent + header.width - 1 : -1;
  let deepestEmpty = 0;
  const lines: BlockLine[] = [];
  while (!cursor.isAtEnd && !cursor.isAtMark() && !isAtNextDocument(cursor)) {
    const column = cursor.take(SPACES).length;
    if (cursor.isAtEnd) {
      if (column > Math.max(width, 0)) lines.push(lineOf(cursor, width));
      break;
    }
    if (isBreak(cursor.code())) {
      if (width === -1) deepestEmpty = Math.max(deepestEmpty, column);
    } else {
      if (width === -1) width = widthOf(cursor, column, indent, deepestEmpty, traits);
      if (column < width) {
        cursor.indent = column;
        break;
      }
      cursor.skipLine();
    }
    lines.push(lineOf(cursor, width));
    if (!cursor.isAtEnd) cursor.takeBreak();
  }
  checkPrintable(cursor.text, start, cursor.at);
  return joinBlock(lines, header);
}

// The first line of the text decides how deep it is indented.
function widthOf(cursor: Cursor, column: number, indent: number, deepestEmpty: number, traits: Traits): number {
  if (cursor.code() === TAB && column < indent) throw tabFault(cursor.at);
  if (column < deepestEmpty && (column >= indent || traits.comparesBlankLines)) {
    const hint = 'take the spaces out of the empty lines above it';
    throw syntaxFault(cursor.at, 'a block of text begins with empty lines that are deeper than it', hint);
  }
  return Math.max(column, indent);
}

function lineOf(cursor: Cursor, width: number): BlockLine {
  const line = cursor.text.slice(cursor.lineStart, cursor.at);
  return width === -1 || line.length <= width ? undefined : line.slice(width);
}
