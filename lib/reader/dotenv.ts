import { DollarPlaces } from './dollar-places.ts';
import { expand } from './expand.ts';
import { Place, type SourceText } from './source-text.ts';
import type { Tell } from './tell.ts';
import { isFault, parseTemplate } from './template.ts';
import { missingFinding, templateFinding, unsetFinding } from './variable-findings.ts';

/** The value of a variable, which may be blank; `undefined` where it is not set. */
export type Lookup = (name: string) => string | undefined;

/**
 * Reads a file of variables in the dialect of Docker Compose: `NAME=value`, `NAME: value`, `export NAME=value`, and
 * `NAME` alone for the value that the environment has.
 *
 * In values, `${…}` takes from the environment first, then from earlier files and lines. Single quotes keep everything
 * as it is, double quotes know escapes; both may hold line breaks.
 *
 * @param earlier What earlier files say, which is part of the result.
 */
export function parseDotenv(
  source: SourceText,
  lookup: Lookup,
  tell: Tell,
  earlier: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  return new DotenvReader(source, lookup, tell, earlier).read();
}

const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const SPACES = new RegExp(`${SPACE.source}*`, 'y');
const SPACE_ON_LINE = /[\t\v\f\r \u0085\u00a0]*/y;
const NAME = /[\p{L}\p{N}_.[\]\t\v\f\r \u0085\u00a0-]*/uy;
const EXPORT = /export(?=[\t\n\f\r ])/y;
const ESCAPE = /\\(?:[abcfnrtv$"\\]|0[0-9]{0,3})/g;
const ESCAPED: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  $: '$$',
  '"': '"',
  '\\': '\\',
};

class DotenvReader {
  readonly #source: SourceText;
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #tell: Tell;
  readonly #values: Map<string, string>;
  readonly #told = new Set<string>();
  #at = 0;

  constructor(source: SourceText, lookup: Lookup, tell: Tell, earlier: ReadonlyMap<string, string>) {
    this.#source = source;
    this.#text = source.text;
    this.#lookup = lookup;
    this.#tell = tell;
    this.#values = new Map(earlier);
  }

  read(): ReadonlyMap<string, string> {
    if (this.#text.startsWith('\uFEFF')) this.#at = 1;
    for (;;) {
      this.#take(SPACES);
      if (this.#at >= this.#text.length) return this.#values;
      if (this.#text[this.#at] === '#') this.#toLineEnd();
      else this.#statement();
    }
  }

  #statement(): void {
    const start = this.#at;
    if (this.#take(EXPORT) !== '') this.#take(SPACE_ON_LINE);
    const name = trimEnd(this.#take(NAME));
    const end = this.#text[this.#at];
    if (end !== undefined && !'=:\n'.includes(end)) {
      const [character] = this.#text.slice(this.#at, this.#at + 2);
      this.#fault(this.#at, `\`${character}\` cannot stand in the name of a variable`, QUOTE_LINES);
    } else if (end === undefined) this.#lastLine(start, name);
    else if (name.includes(' ')) this.#fault(start, 'the name of a variable holds a space', QUOTE_LINES);
    else {
      this.#at++;
      if (end === '\n') this.#inherit(name);
      else {
        if (name === '') this.#nameless(start);
        this.#take(SPACE_ON_LINE);
        const value = this.#value(name);
        if (value !== undefined) this.#values.set(name, value);
      }
    }
  }

  #inherit(name: string): void {
    const value = this.#lookup(name);
    if (value !== undefined) this.#values.set(name, value);
  }

  // Without a line break at its end, Compose takes a line without `=` for a value.
  #lastLine(start: number, text: string): void {
    if (text === '') this.#fault(start, '`export` is followed by nothing', 'write `export NAME=value`');
    else {
      this.#nameless(start);
      this.#values.set('', text);
    }
  }

  #value(name: string): string | undefined {
    const start = this.#at;
    const quote = this.#text[start];
    if (quote !== '"' && quote !== "'") {
      const [line = ''] = this.#toLineEnd().split(' #', 1);
      return this.#expand(trimEnd(line), start);
    }
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== quote) end += this.#text[end] === '\\' ? 2 : 1;
    if (end >= this.#text.length) {
      this.#at = this.#text.length;
      this.#fault(start, `the quote before the value of \`${name}\` is never closed`, 'close it, or take it away');
      return undefined;
    }
    this.#at = end + 1;
    const raw = this.#text.slice(start + 1, end).replace(/\\([^])/g, (pair, next) => (next === quote ? quote : pair));
    return quote === "'" ? raw : this.#expand(raw.replace(ESCAPE, unescaped), start);
  }

  #expand(text: string, start: number): string | undefined {
    if (!text.includes('$')) return text;
    const places = new DollarPlaces(text, new Place(this.#source, start));
    const template = parseTemplate(text);
    if (isFault(template)) {
      this.#tell(templateFinding(template, { place: places.of(template.offset) }));
      return undefined;
    }
    const get: Lookup = (name) => this.#lookup(name) ?? this.#values.get(name);
    const expansion = expand(template, { get });
    for (const one of expansion.missing) this.#tell(missingFinding(one, { place: places.of(one.reference.offset) }));
    for (const one of expansion.unset) {
      if (this.#told.has(one.name)) continue;
      this.#told.add(one.name);
      this.#tell(unsetFinding(one.name, { place: places.of(one.offset) }));
    }
    return expansion.text;
  }

  #nameless(start: number): void {
    this.#tell({
      code: 'ENV-NAME',
      severity: 'warning',
      message: 'Compose reads here the value of a variable without a name',
      hint: 'write `NAME=value`, or end the line where the value comes from the environment',
      origin: { location: new Place(this.#source, start) },
    });
  }

  #fault(offset: number, message: string, hint: string): void {
    const origin = { location: new Place(this.#source, offset) };
    this.#tell({ code: 'ENV-SYNTAX', severity: 'error', message, hint, origin });
    this.#toLineEnd();
  }

  #toLineEnd(): string {
    const start = this.#at;
    const end = this.#text.indexOf('\n', start);
    this.#at = end === -1 ? this.#text.length : end;
    return this.#text.slice(start, this.#at);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const taken = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += taken.length;
    return taken;
  }
}

const QUOTE_LINES = 'a line is `NAME=value`; a value of several lines stands in quotes';

// An octal number of three digits is a character; of other backslashes before a 0, the 0 is lost.
function unescaped(escape: string): string {
  const code = escape.slice(2);
  if (escape[1] !== '0') return ESCAPED[escape.slice(1)] ?? escape;
  return /^[0-3][0-7]{2}$/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : `\\${code}`;
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && SPACE.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
