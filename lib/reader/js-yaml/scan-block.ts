import { syntaxFault } from '../yaml/fault.ts';
import { takeHeader } from './block-header.ts';
import { isBreak, type Cursor } from './cursor.ts';
import type { Traits } from './dialect.ts';
import { joinBlock, type BlockLine } from './join-block.ts';
import { checkPrintable } from './unprintable.ts';

const SPACE = 0x20;

/** Reads a block of text as js-yaml 4 does; `indent` is the least that its lines are indented. */
export function scanBlock(cursor: Cursor, indent: number, traits: Traits): string {
  const header = takeHeader(cursor);
  const lines: BlockLine[] = [];
  let isKnown = header.width > 0;
  let width = isKnown ? indent + header.width - 1 : indent;
  while (!cursor.isAtEnd) {
    cursor.takeBreak();
    const deepest = isKnown ? width : Infinity;
    for (; cursor.code() === SPACE && cursor.indent < deepest; cursor.at += 1) cursor.indent += 1;
    if (!isKnown) width = Math.max(width, cursor.indent);
    if (isBreak(cursor.code())) {
      lines.push(undefined);
      continue;
    }
    if (traits.indentsBlocks && !isKnown && width === 0) {
      throw syntaxFault(cursor.at, 'a block of text has to be indented here', 'begin its lines with spaces');
    }
    if (cursor.indent < width) return joinBlock(lines, header);
    const from = cursor.at;
    cursor.skipLine();
    checkPrintable(cursor.text, from, cursor.at);
    lines.push(cursor.text.slice(from, cursor.at));
    isKnown = true;
  }
  // A text that need not be indented goes on to the end, where another line is seen.
  return joinBlock(lines, { ...header, chomping: '-' });
}
