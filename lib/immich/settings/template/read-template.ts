import { shorten } from './shorten.ts';
import { splitTemplate, type Tag, type Unreadable } from './split-template.ts';
import { saysAlbum } from './tokens.ts';

/** A name in a template where a token belongs. */
export interface TokenUse {
  readonly name: string;
  /** Whether it decides a block; then a name that is none does not fail. */
  readonly isCondition: boolean;
  /** Whether the file is in an album there. */
  readonly isInAlbum: boolean;
}

/** A template as Immich would use it. */
export interface Template {
  readonly uses: readonly TokenUse[];
  /** What reads well, and fails when it is used. */
  readonly failures: readonly string[];
  /** The text between tokens; one for each place where there is some. */
  readonly texts: readonly string[];
  readonly hasBlocks: boolean;
}

interface Block {
  readonly name: string;
  readonly isInAlbum: boolean;
  /** Whether the file is in an album after `{{else}}`. */
  otherwise: boolean;
  /** Whether tokens mean something else inside. */
  readonly isForeign: boolean;
  readonly isInverse: boolean;
  isDone: boolean;
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless']);
const HELPERS: ReadonlySet<string> = new Set([...CONDITIONS, 'each', 'with']);
// What Handlebars does with them has nothing to do with tokens.
const OTHERS: ReadonlySet<string> = new Set(['log', 'lookup', 'helperMissing', 'blockHelperMissing', 'this']);

const LITERAL = /^(?:true|false|null|undefined|-?\d[\d.]*)$/;

/** Reads a storage template, or says why it cannot be read; nothing for what goes beyond storage templates. */
export function readTemplate(template: string): Template | Unreadable | undefined {
  const pieces = splitTemplate(template);
  if (pieces === undefined || 'fault' in pieces) return pieces;
  const reader = new Reader();
  for (const piece of pieces) {
    const fault = typeof piece === 'string' ? undefined : reader.tag(piece);
    if (fault !== undefined) return { fault };
  }
  return reader.end(pieces.filter((piece) => typeof piece === 'string'));
}

class Reader {
  readonly #uses: TokenUse[] = [];
  readonly #failures: string[] = [];
  readonly #blocks: Block[] = [];
  #isInAlbum = false;
  // How many blocks around a tag change what tokens mean.
  #foreign = 0;
  #hasBlocks = false;
  #isBeyond = false;

  /** Says why the template cannot be read, if that is so. */
  tag({ sigil, words }: Tag): string | undefined {
    const wrong = words.find((word) => !this.#isName(word));
    if (wrong !== undefined) return `\`${shorten(wrong)}\` is no name`;
    if (sigil === '/') return this.#close(words);
    if (sigil === '^' && words.length === 0) return this.#else([]);
    const [name, ...rest] = words;
    if (name === undefined) return 'braces are empty';
    if (sigil === '' && name === 'else') return this.#else(rest);
    if (sigil === '#' || sigil === '^') this.#open(name, rest, sigil === '^');
    else if (sigil === '>') this.#fail(`{{>${name}}}`, 'since there is nothing to include');
    else this.#put(name, rest);
    return undefined;
  }

  end(texts: readonly string[]): Template | Unreadable | undefined {
    const open = this.#blocks.at(-1);
    if (open !== undefined) return { fault: `${tagOf(open)} is not closed by \`{{/${shorten(open.name)}}}\`` };
    if (this.#isBeyond) return undefined;
    return { uses: this.#uses, failures: this.#failures, texts, hasBlocks: this.#hasBlocks };
  }

  #isName(word: string): boolean {
    if (!/[./]/.test(word)) return true;
    if (/^[./]|\.\.|[./]$|^this[./]/.test(word)) this.#isBeyond = true;
    return this.#isBeyond || /^[^./]+(?:[./][^./]+)*$/.test(word);
  }

  #fail(tag: string, why: string): void {
    this.#failures.push(`\`${shorten(tag)}\`, ${why}`);
  }

  #put(name: string, rest: readonly string[]): void {
    if (OTHERS.has(name)) this.#isBeyond = true;
    else if (HELPERS.has(name)) this.#fail(`{{${name}}}`, `which must be \`{{#${name} …}}\``);
    else if (rest.length > 0) this.#fail(`{{${[name, ...rest].join(' ')}}}`, 'which holds more than a token');
    else this.#use(name, false);
  }

  #use(name: string, isCondition: boolean): void {
    if (this.#foreign === 0) this.#uses.push({ name, isCondition, isInAlbum: this.#isInAlbum });
  }

  #open(name: string, rest: readonly string[], isInverse: boolean): void {
    this.#hasBlocks = true;
    const before = this.#isInAlbum;
    const otherwise = this.#condition(name, rest, isInverse);
    const isForeign = !CONDITIONS.has(name);
    if (isForeign) this.#foreign += 1;
    this.#blocks.push({ name, isInAlbum: before, otherwise, isForeign, isInverse, isDone: false });
  }

  // Begins what a condition decides, and says whether the file is in an album where the condition does not hold.
  #condition(name: string, [token, ...more]: readonly string[], isInverse: boolean): boolean {
    const before = this.#isInAlbum;
    if (!CONDITIONS.has(name)) {
      if (HELPERS.has(name) || OTHERS.has(name)) this.#isBeyond = true;
      else this.#fail(`{{${isInverse ? '^' : '#'}${name}}}`, 'where `{{#if …}}` or `{{#unless …}}` belongs');
    } else if (token === undefined || more.length > 0) {
      this.#fail(`{{#${name}}}`, `with ${token === undefined ? 'no token' : 'more than one token'}`);
    } else if (!LITERAL.test(token)) {
      this.#use(token, true);
      const isPositive = (name === 'if') !== isInverse;
      this.#isInAlbum = before || (isPositive && saysAlbum(token));
      return before || (!isPositive && saysAlbum(token));
    }
    return before;
  }

  #else([name, ...rest]: readonly string[]): string | undefined {
    const block = this.#blocks.at(-1);
    if (block === undefined) return '`{{else}}` stands outside of a block';
    if (block.isInverse && name !== undefined) return '`{{else …}}` stands in a block that begins with `{{^`';
    if (block.isDone) return 'a block has a second `{{else}}`';
    this.#isInAlbum = block.otherwise;
    if (name === undefined) block.isDone = true;
    else block.otherwise = this.#condition(name, rest, false);
    return undefined;
  }

  #close([name, ...more]: readonly string[]): string | undefined {
    if (name === undefined || more.length > 0) return '`{{/…}}` must name what it closes, as in `{{/if}}`, alone';
    const block = this.#blocks.pop();
    if (block === undefined) return `\`{{/${shorten(name)}}}\` closes nothing`;
    if (block.name !== name) return `${tagOf(block)} is closed by \`{{/${shorten(name)}}}\``;
    this.#isInAlbum = block.isInAlbum;
    if (block.isForeign) this.#foreign -= 1;
    return undefined;
  }
}

function tagOf({ name, isInverse }: Block): string {
  return `\`{{${isInverse ? '^' : '#'}${shorten(name)}}}\``;
}
