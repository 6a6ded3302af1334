import { BREAKING } from './characters.ts';

// A comment ends at the end of its line, so whatever some reader takes for that begins a new comment line.
const LINE_BREAK = /\r\n|[\n\v\f\r\x85\u2028\u2029]/;
const TAB = /\t/g;
const UNREADABLE = new RegExp(`[${BREAKING}]`, 'gu');

/**
 * Spells comment lines that no reader takes for data, each after `indent`, with their line breaks.
 *
 * Line breaks in a text begin new lines; characters that a reader refuses become U+FFFD; an empty line becomes a bare `#`.
 */
export function commentText(comment: string | readonly string[], indent: string): string {
  let text = '';
  for (const part of typeof comment === 'string' ? [comment] : comment) {
    for (const line of part.split(LINE_BREAK)) text += `${indent}${commentLine(line)}\n`;
  }
  return text;
}

function commentLine(line: string): string {
  return `# ${line.replace(TAB, ' ').replace(UNREADABLE, '\ufffd')}`.trimEnd();
}
