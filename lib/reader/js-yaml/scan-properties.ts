import { syntaxFault } from '../yaml/fault.ts';
import type { Cursor } from './cursor.ts';
import type { Traits } from './dialect.ts';
import { YAML_TAGS } from './tags.ts';

const NAME = /[^\0\t\n\r ,[\]{}]*/y;
const WORD = /[^\0\t\n\r ]*/y;
const FLOW_MARK = /[,[\]{}]/;
const URI_OF_FOUR = /^(?:!|[^,[\]{}])(?:%[0-9a-f]{2}|[0-9a-z\-#;/?:@&=+$,_.!~*'()[\]])*$/i;
const URI_OF_FIVE = /^(?:%[0-9a-f]{2}|[0-9a-z\-#;/?:@&=+$,_.!~*'()[\]])*$/i;
const SUFFIX_OF_FIVE = /^(?:%[0-9a-f]{2}|[0-9a-z\-#;/?:@&=+$.~*'()_])*$/i;

const DEFAULT_HANDLES: ReadonlyMap<string, string> = new Map([
  ['!', '!'],
  ['!!', YAML_TAGS],
]);

/** Reads the name of an anchor or alias; the cursor is at its `&` or `*`. */
export function scanName(cursor: Cursor): string {
  const start = cursor.at;
  cursor.at += 1;
  const name = cursor.take(NAME);
  if (name !== '') return name;
  throw syntaxFault(start, 'a `&` or `*` begins a name, and none stands here', 'put the value between quotes');
}

/** Reads a tag, of which the `!` stands at the cursor, and answers its whole name. */
export function scanTag(
  cursor: Cursor,
  isInFlow: boolean,
  handles: ReadonlyMap<string, string>,
  traits: Traits,
): string {
  const start = cursor.at;
  if (cursor.text.startsWith('!<', start)) return scanWholeTag(cursor, traits);
  const tag = cursor.take(traits.isFive && isInFlow ? NAME : WORD);
  const handleEnd = tag.lastIndexOf('!') + 1;
  const [handle, suffix] = [tag.slice(0, handleEnd), tag.slice(handleEnd)];
  const isTag = (traits.isFive ? SUFFIX_OF_FIVE : URI_OF_FOUR).test(suffix) && !FLOW_MARK.test(suffix);
  if (!traits.tagHandle.test(handle) || (suffix !== '' && !isTag)) throw tagFault(start);
  const prefix = handles.get(handle) ?? DEFAULT_HANDLES.get(handle);
  if (prefix === undefined) throw tagFault(start);
  // Version 5 does not ask what `!` alone stands for.
  if (!traits.isFive) return prefix + decode(suffix, start);
  return tag === '!' ? tag : named(decode(prefix, start) + decode(suffix, start));
}

/** Whether a text is what a tag's handle can stand for. */
export function isTagPrefix(text: string, traits: Traits): boolean {
  if (!traits.isFive) return URI_OF_FOUR.test(text);
  return URI_OF_FIVE.test(text) && (text.startsWith('!') || /^[^,[\]]/.test(text));
}

function scanWholeTag(cursor: Cursor, traits: Traits): string {
  const start = cursor.at;
  // The first character of the name may be anything in version 4.
  const from = start + 2;
  const close = cursor.text.indexOf('>', traits.isFive ? from : from + 1);
  if (close === -1) throw syntaxFault(start, 'a tag is never closed', 'close it with `>`');
  const name = cursor.text.slice(from, close);
  if (!(traits.isFive ? URI_OF_FIVE : URI_OF_FOUR).test(name)) throw tagFault(start);
  cursor.at = close + 1;
  const tag = decode(name, start);
  return traits.isFive ? named(tag) : tag;
}

// What is not written as `!` does not mean the same to version 5.
function named(tag: string): string {
  return tag === '!' || tag === '' ? `!<${tag}>` : tag;
}

/** What the escapes in a tag stand for. */
export function decode(text: string, offset: number): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw tagFault(offset);
  }
}

function tagFault(offset: number) {
  const hint = 'leave the tag out, or put the value between quotes if it begins with `!`';
  return syntaxFault(offset, 'a `!` begins a tag, and what stands behind it is none', hint);
}
