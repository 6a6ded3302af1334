import { YamlFault } from '../yaml/fault.ts';
import { isBreak, type Cursor } from './cursor.ts';
import type { Traits } from './dialect.ts';
import { decode, isTagPrefix } from './scan-properties.ts';

const [PERCENT, HASH] = [0x25, 0x23];
const WORD = /[^\0\t\n\r ]+/y;

/** What the lines before a document say. */
export interface Directives {
  readonly count: number;
  /** What the handles of tags stand for. */
  readonly handles: ReadonlyMap<string, string>;
}

/** Reads the lines that begin with `%`, and all space around them. */
export function scanDirectives(cursor: Cursor, traits: Traits): Directives {
  const handles = new Map<string, string>();
  let [count, versions] = [0, 0];
  cursor.skipSpace();
  for (; cursor.indent === 0 && cursor.code() === PERCENT; count += 1) {
    const start = cursor.at;
    const [name = '', ...args] = takeWords(cursor);
    if (name === 'YAML') {
      versions += 1;
      if (versions > 1) throw directiveFault(start, 'a document has two `%YAML` lines', 'leave one of them out');
      checkVersion(args, start);
    } else if (name === 'TAG') {
      addHandle(handles, args, start, traits);
    } else if (name === '') {
      throw directiveFault(start, 'a name is missing behind this `%`', 'put the text between quotes');
    }
    cursor.skipSpace();
  }
  return { count, handles };
}

// The name stands right behind the percent sign.
function takeWords(cursor: Cursor): readonly string[] {
  cursor.at += 1;
  const words = [cursor.take(WORD)];
  for (;;) {
    cursor.skipBlanks();
    if (cursor.code() === HASH) cursor.skipLine();
    if (isBreak(cursor.code())) cursor.takeBreak();
    else if (!cursor.isAtEnd) {
      words.push(cursor.take(WORD));
      continue;
    }
    return words;
  }
}

function checkVersion(args: readonly string[], start: number): void {
  const [version = ''] = args;
  if (args.length === 1 && /^0*1\.[0-9]+$/.test(version)) return;
  throw directiveFault(start, '`%YAML` stands before a version that nobody reads', 'leave the line out');
}

function addHandle(handles: Map<string, string>, args: readonly string[], start: number, traits: Traits): void {
  const [handle = '', prefix = ''] = args;
  if (args.length !== 2 || !traits.tagHandle.test(handle) || !isTagPrefix(prefix, traits) || handles.has(handle)) {
    throw directiveFault(start, '`%TAG` cannot be read, or stands twice before one handle', 'leave the line out');
  }
  handles.set(handle, traits.isFive ? prefix : decode(prefix, start));
}

function directiveFault(offset: number, message: string, hint: string): YamlFault {
  return new YamlFault('YAML-DIRECTIVE', offset, message, hint);
}
