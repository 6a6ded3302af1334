import { isBreak, isGap, type Cursor } from './cursor.ts';
import { shortName, syntaxFault, YamlFault } from './fault.ts';
import { takeHandle, takeUri } from './scan-properties.ts';

const HASH = 0x23;
const NAME = /[\w-]*/y;
const VERSION = /[ \t]*[0-9]{1,2}\.[0-9]{1,2}/y;

/** What stands behind a `%` at the beginning of a line; of a `%TAG`, `text` is what the handle stands for. */
export interface Directive {
  readonly kind: 'version' | 'tag-handle';
  readonly handle: string;
  readonly text: string;
}

/** Reads a line that begins with `%`. */
export function scanDirective(cursor: Cursor): Directive {
  const start = cursor.at;
  cursor.at += 1;
  const name = cursor.take(NAME);
  const directive = name === 'YAML' ? takeVersion(cursor, start) : takeTag(cursor, start, name);
  cursor.skipBlanks();
  if (cursor.code() === HASH) cursor.skipLine();
  if (!cursor.isAtEnd && !isBreak(cursor.code())) {
    throw syntaxFault(cursor.at, `more stands behind the directive \`%${shortName(name)}\``, 'leave it out');
  }
  if (!cursor.isAtEnd) cursor.takeBreak();
  return directive;
}

function takeVersion(cursor: Cursor, start: number): Directive {
  const version = cursor.take(VERSION).trim();
  if (/^0?1\.0?1$/.test(version)) return { kind: 'version', handle: '', text: '' };
  const message = 'Docker Compose takes no `%YAML` directive but `%YAML 1.1`';
  throw new YamlFault('YAML-DIRECTIVE', start, message, 'leave the line out');
}

function takeTag(cursor: Cursor, start: number, name: string): Directive {
  if (name === 'TAG' && isGap(cursor.code())) {
    cursor.skipBlanks();
    const handle = takeHandle(cursor);
    const from = cursor.at;
    cursor.skipBlanks();
    const isSpaced = cursor.at > from;
    const text = takeUri(cursor);
    if (handle !== '' && isSpaced && text !== '' && isGap(cursor.code())) return { kind: 'tag-handle', handle, text };
  }
  const message = `\`%${shortName(name)}\` is no directive that YAML can read`;
  throw new YamlFault('YAML-DIRECTIVE', start, message, 'leave the line out, or put the text between quotes');
}
