import { isBlank, isBreak, type Cursor } from './cursor.ts';

const HASH = 0x23;
const SPACES = / */y;
const BLANKS = /[ \t]*/y;
const SHORT_COMMENT = /[ \t]{0,511}#/y;
// Docker Compose lets tabs indent a comment that follows another one.
const NEXT_COMMENT = /[\r\n][ \t\r\n]{0,510}#/y;

/**
 * Goes over blanks, comments and the ends of lines; answers whether a key may stand where it ends.
 *
 * A tab cannot indent what may be a key, which only brackets let stand anywhere.
 */
export function skipToToken(cursor: Cursor, isInFlow: boolean, mayBeKey: boolean): boolean {
  let mayBeKeyThere = mayBeKey;
  for (;;) {
    cursor.skip(isInFlow || !mayBeKeyThere ? BLANKS : SPACES);
    if (cursor.code() === HASH) {
      do cursor.skipLine();
      while (cursor.take(NEXT_COMMENT) !== '');
    }
    if (!isBreak(cursor.code())) return mayBeKeyThere;
    cursor.takeBreak();
    mayBeKeyThere ||= !isInFlow;
  }
}

/** Goes over the comment on the line of a token, which tabs may come before wherever it stands. */
export function skipShortComment(cursor: Cursor): void {
  if ((isBlank(cursor.code()) || cursor.code() === HASH) && cursor.take(SHORT_COMMENT) !== '') cursor.skipLine();
}
