import { BREAKING, INVISIBLE } from './characters.ts';

// Beginnings that no reader takes for an indicator, a number, a date or a document marker. Digits may come first where a
// later character stands in no number and no date of any reader, as in `30s` and `1password/connect`.
const PLAIN_START = /^(?:[A-Za-z_/$(\\\xa1-\uffff]|\.{1,2}\/|\.[A-Za-z]|--?[A-Za-z]|[0-9].*[g-nq-su-wyG-NQ-SU-WY/])/;
const NEVER_PLAIN = new RegExp(`[\\n${BREAKING}${INVISIBLE}]|: | #|[: ]$`, 'u');
// Booleans, null and numbers of YAML 1.1 and 1.2. `e5` is no number anywhere, but the 1.1 mode of `yaml` reads NaN.
const WORD = /^(?:y|n|yes|no|on|off|true|false|null|[-.](?:inf|infinity|nan)|[-.]?e[-+]?[0-9]+)$/i;

// A block holds whole lines as they are, and only where its indentation and its end need no indicators to be seen.
const NEVER_BLOCK = new RegExp(`[${BREAKING}${INVISIBLE}]|^[ \\n]| \\n| $|\\n\\n$`, 'u');
const LINE_START = /^(?=.)/gm;

const ESCAPED = new RegExp(`[${BREAKING}${INVISIBLE}]`, 'gu');

/**
 * Spells a string on one line: plain where every reader of YAML 1.1 and 1.2 gets exactly this string, else double-quoted.
 */
export function inlineString(text: string): string {
  return PLAIN_START.test(text) && !NEVER_PLAIN.test(text) && !WORD.test(text) ? text : quotedString(text);
}

/**
 * Spells a string between double quotes, with escapes for all that is invisible or breaks a line.
 *
 * A lone surrogate has no UTF-8, so it can only be escaped: PyYAML and the JavaScript readers give it back, Go's readers
 * (and with them Docker Compose) refuse the document.
 */
export function quotedString(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, escapeCharacter);
}

/**
 * Spells a string of several lines as a literal block, its lines after `indent` and without a final line break.
 *
 * Answers nothing for a string that has no line break, or that a reader or an editor would not keep in a block: one with
 * tabs or other controls, with blanks at the end of a line, with a blank or an empty line first, with empty lines last.
 */
export function literalBlock(text: string, indent: string): string | undefined {
  if (!text.includes('\n') || NEVER_BLOCK.test(text)) return undefined;
  const closed = text.endsWith('\n');
  return `${closed ? '|' : '|-'}\n${(closed ? text.slice(0, -1) : text).replace(LINE_START, indent)}`;
}

/**
 * Spells a finite number so that every reader gets this number: integers up to 1e21 with all their digits, and an exponent
 * only after a fraction and with its sign, without which YAML 1.1 reads a string.
 */
export function numberText(value: number): string {
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21) return String(BigInt(value));
  const text = String(value);
  return text.includes('e') && !text.includes('.') ? text.replace('e', '.0e') : text;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xff_ff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
