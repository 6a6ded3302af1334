import { isGap, type Cursor } from './cursor.ts';
import { shortName, syntaxFault } from './fault.ts';

const GREATER = 0x3e;
const NAME = /[\w-]*/y;
const AFTER_NAME = new Set('?:,]}%@`');
const HANDLE = /!(?:[\w-]*!)?/y;
const URI = /[\w\-;/?:@&=+$,.!~*'()[\]%]*/y;

/** A tag: what stands before its last part, and that part. A lone `!` has no handle. */
export interface ScannedTag {
  readonly handle: string;
  readonly suffix: string;
}

/** Reads the name of an anchor or alias; the place is at its `&` or `*`. */
export function scanName(cursor: Cursor, kind: 'anchor' | 'alias'): string {
  const start = cursor.at;
  cursor.at += 1;
  const name = cursor.take(NAME);
  if (name !== '' && (isGap(cursor.code()) || AFTER_NAME.has(cursor.text[cursor.at] ?? ''))) return name;
  const hint = 'use letters, digits, `_` and `-`; put a value that is no such thing between quotes';
  throw syntaxFault(start, `the name of an ${kind} is missing here, or has a character that none can have`, hint);
}

/** Reads a tag; the place is at its `!`. */
export function scanTag(cursor: Cursor): ScannedTag {
  const start = cursor.at;
  const tag = cursor.text.startsWith('!<', start) ? takeWholeTag(cursor) : takeShortTag(cursor);
  if (isGap(cursor.code())) return tag;
  throw syntaxFault(start, 'a tag has a character that none can have', 'put a space behind the tag');
}

/** Reads the handle of a tag, such as `!` and `!!`; answers nothing where none stands. */
export function takeHandle(cursor: Cursor): string {
  return cursor.take(HANDLE);
}

/** Reads what a tag may consist of. */
export function takeUri(cursor: Cursor): string {
  const start = cursor.at;
  const uri = cursor.take(URI);
  if (!uri.includes('%')) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    throw syntaxFault(start, 'a percent sign in a tag is not followed by the code of a character', 'leave it out');
  }
}

function takeWholeTag(cursor: Cursor): ScannedTag {
  const start = cursor.at;
  cursor.at += 2;
  const suffix = takeUri(cursor);
  if (suffix === '' || cursor.code() !== GREATER)
    throw syntaxFault(start, 'a tag is never closed', 'close it with `>`');
  cursor.at += 1;
  return { handle: '', suffix };
}

function takeShortTag(cursor: Cursor): ScannedTag {
  const start = cursor.at;
  const handle = takeHandle(cursor);
  const suffix = takeUri(cursor);
  if (suffix !== '') return { handle, suffix };
  if (handle === '!') return { handle: '', suffix: '!' };
  throw syntaxFault(start, `the tag \`${shortName(handle)}\` has no name`, 'put the name behind it, as in `!!str`');
}
