import type { Read } from './read.ts';

/** What a line of words is. */
export interface ShellWords {
  readonly words: readonly string[];
  /** What Compose drops of the line: the first character that ends a command, and whatever follows. */
  readonly dropped?: string;
}

const UNREADABLE = { fault: 'is not a command: its quotes, brackets or backslashes do not pair' } as const;

/**
 * The words of a command that is written in one line, the way Compose splits it: quotes group, a backslash escapes.
 *
 * It is no shell: what follows `;`, `&`, `|`, `<` or `>` is dropped without a word, and so is the number that a `>`
 * redirects; variables stay as they are.
 */
export function readShellWords(line: string): Read<ShellWords> {
  const words: string[] = [];
  // `undefined` between words, since quotes around nothing are a word too.
  let word: string | undefined;
  let dropped: string | undefined;
  let escaped = false;
  let read = 0;
  // What brackets or quotes stand open; double quotes may open inside backticks.
  let [single, double, backtick, bracket] = [false, false, false, false];
  for (const character of line) {
    read += character.length;
    const quoted = single || double || backtick || bracket;
    if (escaped) {
      word = (word ?? '') + character;
      escaped = false;
    } else if (character === '\\' && !single) {
      escaped = true;
    } else if (/[ \t\r\n]/.test(character)) {
      if (quoted) word = (word ?? '') + character;
      else if (word !== undefined) words.push(word);
      if (!quoted) word = undefined;
    } else if (character === '"' && !single && !bracket) {
      double = !double;
      word ??= '';
    } else if (character === "'" && !double && !bracket) {
      single = !single;
      word ??= '';
    } else if (!quoted && /[;&|<>]/.test(character)) {
      if (character === '>' && /^\d/.test(word ?? '')) word = undefined;
      dropped = line.slice(read - 1);
      break;
    } else {
      if (character === '(' && !single && !double && !backtick) {
        if (bracket || word?.endsWith('$') !== true) return UNREADABLE;
        bracket = true;
      } else if (character === ')' && !single && !double && !backtick) {
        // One that closes nothing opens, and waits for another one.
        bracket = !bracket;
      } else if (character === '`' && !single && !double && !bracket) {
        backtick = !backtick;
      }
      word = (word ?? '') + character;
    }
  }
  if (escaped || single || double || backtick || bracket) return UNREADABLE;
  if (word !== undefined) words.push(word);
  return { value: { words, ...(dropped !== undefined && { dropped }) } };
}
