import type { ShownLine } from './source-lines.ts';

/** Tells whether a word may be shown; a key is a word before a colon. */
export type MayShow = (word: string, isKey: boolean) => boolean;

/** What stands for a word that is not shown, whatever its length. */
const HIDDEN = '***';

// No terminal shows more of a line than this on either side of a column; a file may be one line of megabytes.
const REACH = 1000;

const SPACE = /\s+/y;
const PUNCTUATION = /[[\]{},:]|-+(?=\s|$)/y;
const COMMENT = /#.*/sy;
const QUOTED = /"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?/sy;
// A plain scalar ends before a comment and before the colon of a key; in brackets, at a comma or bracket too.
const PLAIN = /(?:(?!\s#|:(?:\s|$)).)+/sy;
const PLAIN_IN_BRACKETS = /(?:(?!\s#|:(?:\s|$)|[,[\]{}]).)+/sy;
const COLON = /\s*:/y;

/** A part of a line: a word with the marks around it, or what is between words. */
interface Part {
  readonly text: string;
  readonly word?: { readonly mark: string; readonly isKey: boolean };
}

/**
 * A line of YAML or JSON in which nothing can be read but its punctuation, and the words that may be shown.
 *
 * It is read by itself: where it goes on with what an earlier line began, its words are taken apart in another way, and
 * none is shown that may not be either.
 */
export function hideWords({ text, column }: ShownLine, mayShow: MayShow): ShownLine {
  const from = Math.max(0, column - 1 - REACH);
  let [shown, offset, place] = [from > 0 ? '…' : '', from, 0];
  for (const part of partsOf(text.slice(from, from + 2 * REACH))) {
    const instead = shownPart(part, mayShow);
    const into = instead === part.text ? column - 1 - offset : 0;
    if (offset < column) place = shown.length + Math.min(into, instead.length);
    shown += instead;
    offset += part.text.length;
  }
  // A place behind the end is that of what is missing there.
  return { text: shown, column: (offset < column ? shown.length : place) + 1 };
}

function shownPart({ text, word }: Part, mayShow: MayShow): string {
  if (word === undefined) return text;
  const { mark, isKey } = word;
  const bare = text.slice(mark.length, text.length - (isClosed(text, mark) ? mark.length : 0));
  if (bare === '' || mayShow(bare, isKey)) return text;
  return `${mark}${HIDDEN}${isClosed(text, mark) ? mark : ''}`;
}

function* partsOf(line: string): Generator<Part> {
  let [at, depth] = [0, 0];
  const next = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(line)?.[0] ?? '';
  };
  while (at < line.length) {
    const between = next(SPACE) || next(PUNCTUATION);
    if (between !== '') {
      if (/[[{]/.test(between)) depth += 1;
      if (/[\]}]/.test(between)) depth = Math.max(0, depth - 1);
      at += between.length;
      yield { text: between };
      continue;
    }
    const quoted = next(QUOTED);
    const text = quoted || next(COMMENT) || next(depth > 0 ? PLAIN_IN_BRACKETS : PLAIN).trimEnd();
    at += text.length;
    yield { text, word: { mark: quoted.slice(0, 1), isKey: next(COLON) !== '' } };
  }
}

// The end of a line that is cut, or of a text that goes on in the next one, has no second mark.
function isClosed(text: string, mark: string): boolean {
  return mark !== '' && text.length > 1 && text.endsWith(mark);
}
