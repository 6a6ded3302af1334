import type { Cursor } from './cursor.ts';

const [BYTE_ORDER_MARK, PERCENT, DASH] = [0xfe_ff, 0x25, 0x2d];

/** Goes over a byte order mark that begins a line, and the text behind it begins the line then. */
export function skipByteOrderMark(cursor: Cursor): void {
  if (cursor.column !== 0 || cursor.code() !== BYTE_ORDER_MARK) return;
  cursor.at += 1;
  cursor.lineStart = cursor.at;
}

/** Whether a byte order mark stands here and begins another document, which js-yaml 5 lets it do. */
export function isAtNextDocument(cursor: Cursor): boolean {
  if (cursor.column !== 0 || cursor.code() !== BYTE_ORDER_MARK) return false;
  const spot = cursor.save();
  skipByteOrderMark(cursor);
  cursor.skipSpace();
  const begins = cursor.column === 0 && (cursor.code() === PERCENT || (cursor.code() === DASH && cursor.isAtMark()));
  cursor.restore(spot);
  return begins;
}
