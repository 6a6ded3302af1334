import { shorten } from './shorten.ts';

/** A piece of a template: text, or what stands in braces. */
export type Piece = string | Tag;

/** What stands in braces, without them. */
export interface Tag {
  /** What follows the opening braces: `#` begins a block, `/` ends it, `{` is a third brace. */
  readonly sigil: '' | '#' | '/' | '^' | '&' | '{' | '>';
  readonly words: readonly string[];
}

/** Why a template cannot be read. */
export interface Unreadable {
  readonly fault: string;
}

// Strings, lists of paths and other things that no storage template needs; nobody here judges them.
const ADVANCED = /["'[(@|=\uFFFC]/;
const WRONG = /[^\w$:?\-./\s\u0080-\uFFFF]/;
const SIGIL = /~?(#[>*]|[#^/>&*{])?/y;

/** Stands for a variable: in a text it may be anything, and in braces nobody knows what they hold. */
export const VARIABLE = '\uFFFC';

/** Splits a template of Handlebars, or says why it cannot be read; nothing for what goes beyond storage templates. */
export function splitTemplate(template: string): readonly Piece[] | Unreadable | undefined {
  const pieces: Piece[] = [];
  let at = 0;
  for (let open = template.indexOf('{{'); open !== -1; open = template.indexOf('{{', at)) {
    const before = template.slice(at, open);
    at = open + 2;
    if (before.endsWith('\\') && !before.endsWith('\\\\')) {
      pieces.push(`${before.slice(0, -1)}{{`);
      continue;
    }
    pieces.push(before.endsWith('\\\\') ? before.slice(0, -1) : before);
    const tag = tagAt(template, at);
    if (tag === undefined || 'fault' in tag) return tag;
    if (tag.tag !== undefined) pieces.push(tag.tag);
    at = tag.end;
  }
  pieces.push(template.slice(at));
  return pieces;
}

type Found = { readonly tag?: Tag; readonly end: number };

function tagAt(template: string, at: number): Found | Unreadable | undefined {
  if (template.startsWith('{{', at) || template.startsWith('~{{', at)) return undefined;
  const comment = commentAt(template, at);
  if (comment !== undefined) return comment;
  SIGIL.lastIndex = at;
  const [opening = '', sigil = ''] = SIGIL.exec(template) ?? [];
  const from = at + opening.length;
  const close = template.indexOf('}}', from);
  if (close === -1) return { fault: 'a `{{` is not closed by `}}`' };
  const inner = template.slice(from, close);
  if (ADVANCED.test(inner) || sigil.length > 1 || sigil === '*' || inner.endsWith('}~')) return undefined;
  const content = inner.replace(/~$/, '');
  if (content.includes('{{')) return { fault: 'a `{{` is not closed by `}}` before the next one' };
  if (WRONG.test(content)) return { fault: `\`{{${sigil}${shorten(inner)}}}\` holds more than a token` };
  const words = content.split(/\s+/).filter((word) => word !== '');
  // A word of its own to Handlebars, whatever follows.
  const isElse = (sigil === '^' && words.length === 0) || (sigil === '' && words.join(' ') === 'else');
  const closes = isElse || content !== inner ? 2 : bracesAt(template, close);
  if (closes !== (sigil === '{' ? 3 : 2)) {
    return { fault: `\`{{${sigil}${shorten(inner)}\` opens and closes with different braces` };
  }
  return { tag: { sigil: sigil as Tag['sigil'], words }, end: close + closes };
}

function bracesAt(template: string, at: number): number {
  let count = 0;
  while (count < 4 && template[at + count] === '}') count += 1;
  return count;
}

function commentAt(template: string, at: number): Found | Unreadable | undefined {
  const from = template.startsWith('~', at) ? at + 1 : at;
  if (!template.startsWith('!', from)) return undefined;
  const closing = template.startsWith('!--', from) ? /--~?\}\}/g : /\}\}/g;
  closing.lastIndex = from + 1;
  const found = closing.exec(template);
  return found === null ? { fault: 'a comment is not closed' } : { end: found.index + found[0].length };
}
