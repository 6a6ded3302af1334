import { Cursor, isGap } from './cursor.ts';
import { syntaxFault, tabFault, YamlFault } from './fault.ts';
import { MAX_NESTING, MAX_TOKENS } from './limits.ts';
import { PossibleKeys } from './possible-keys.ts';
import { scanBlock } from './scan-block-scalar.ts';
import { scanDirective } from './scan-directive.ts';
import { scanPlain, scanQuoted } from './scan-flow-scalar.ts';
import { scanName, scanTag } from './scan-properties.ts';
import { skipShortComment, skipToToken } from './skip-to-token.ts';
import { TokenList } from './token-list.ts';
import type { Token, TokenKind } from './token.ts';

// What cannot begin a scalar without quotes.
const INDICATORS = new Set(',[]{}#&*!|>\'"%@`');

/** Splits a YAML text into tokens from an offset on, as Docker Compose's reader does; throws a `YamlFault`. */
export function scanTokens(text: string, start: number): readonly Token[] {
  return new Scanner(text, start).scan();
}

class Scanner {
  readonly #cursor: Cursor;
  readonly #list = new TokenList();
  readonly #keys = new PossibleKeys();
  #mayBeKey = true;

  constructor(text: string, start: number) {
    this.#cursor = new Cursor(text, start);
  }

  scan(): readonly Token[] {
    const { tokens } = this.#list;
    while (tokens.at(-1)?.kind !== 'end') {
      if (tokens.length > MAX_TOKENS) {
        const message = `the file has more than ${MAX_TOKENS / 4} keys and values`;
        throw new YamlFault('YAML-SIZE', this.#cursor.at, message, 'split it into one file for each stack');
      }
      this.#next();
    }
    return tokens;
  }

  get #isInFlow(): boolean {
    return this.#keys.depth > 0;
  }

  #next(): void {
    const cursor = this.#cursor;
    this.#mayBeKey = skipToToken(cursor, this.#isInFlow, this.#mayBeKey);
    if (!this.#isInFlow) this.#list.closeBlocks(cursor.column, cursor.at);
    if (cursor.isAtEnd) return this.#mark('end', 0);
    if (cursor.column === 0) {
      if (cursor.text[cursor.at] === '%') return this.#directive();
      if (cursor.isAtMarker('-')) return this.#mark('document', 3);
      if (cursor.isAtMarker('.')) return this.#mark('document-end', 3);
    }
    this.#content(cursor.text[cursor.at] ?? '');
  }

  #content(character: string): void {
    const isAlone = isGap(this.#cursor.code(1));
    switch (character) {
      case '[':
      case '{':
        return this.#open(character);
      case ']':
      case '}':
        return this.#close(character);
      case ',':
        return this.#separator();
      case '-':
        return isAlone ? this.#item() : this.#plain();
      case '?':
        return isAlone || this.#isInFlow ? this.#key() : this.#plain();
      case ':':
        return isAlone || this.#isInFlow ? this.#value() : this.#plain();
      case '&':
      case '*':
      case '!':
        return this.#property(character);
      case '"':
      case "'":
        return this.#quoted();
      case '|':
      case '>':
        if (!this.#isInFlow) return this.#block();
        break;
      case '\t':
        throw tabFault(this.#cursor.at);
      default:
        if (!INDICATORS.has(character)) return this.#plain();
    }
    const name = character === '`' ? 'a backtick' : `\`${character}\``;
    throw syntaxFault(this.#cursor.at, `no value can begin with ${name}`, 'put the value between quotes');
  }

  // In brackets, the parser finds what is out of place.
  #beginBlock(kind: 'list' | 'map', message: string, hint: string): void {
    if (this.#isInFlow) return;
    const { at, column } = this.#cursor;
    if (!this.#mayBeKey) throw syntaxFault(at, message, hint);
    this.#list.openBlock(kind, column, at, this.#list.tokens.length);
    this.#checkNesting();
  }

  #checkNesting(): void {
    if (this.#list.depth + this.#keys.depth <= MAX_NESTING) return;
    const message = `more than ${MAX_NESTING} mappings and lists stand in each other`;
    throw new YamlFault('YAML-DEPTH', this.#cursor.at, message, 'write the file flatter');
  }

  #open(kind: '[' | '{'): void {
    this.#savePossibleKey();
    this.#keys.enter();
    this.#checkNesting();
    this.#mayBeKey = true;
    this.#add(kind, 1);
  }

  #close(kind: ']' | '}'): void {
    this.#keys.leave();
    this.#mayBeKey = false;
    this.#add(kind, 1);
  }

  #separator(): void {
    this.#keys.drop();
    this.#mayBeKey = true;
    this.#add(',', 1);
  }

  #item(): void {
    this.#beginBlock(
      'list',
      'a list cannot begin here',
      'begin it on a line of its own, or write it between `[` and `]`',
    );
    this.#keys.drop();
    this.#mayBeKey = true;
    this.#add('item', 1);
  }

  #key(): void {
    this.#beginBlock('map', 'a `?` cannot stand here', 'put the value between quotes');
    this.#keys.drop();
    this.#mayBeKey = !this.#isInFlow;
    this.#add('key', 1);
  }

  #value(): void {
    const key = this.#keys.take(this.#cursor);
    if (key === undefined) {
      this.#beginBlock(
        'map',
        'a `:` cannot stand here',
        'indent each key like those beside it, on a line of its own; put a text with `: ` between quotes',
      );
      this.#mayBeKey = !this.#isInFlow;
    } else {
      const { index, offset, lineStart } = key;
      this.#list.insert('key', offset, index);
      if (!this.#isInFlow) this.#list.openBlock('map', offset - lineStart, offset, index);
      this.#checkNesting();
      this.#mayBeKey = false;
    }
    this.#add('value', 1);
  }

  #property(character: '&' | '*' | '!'): void {
    const { at } = this.#cursor;
    this.#savePossibleKey();
    this.#mayBeKey = false;
    if (character === '!') {
      const { handle, suffix } = scanTag(this.#cursor);
      this.#push('tag', at, { text: suffix, handle });
    } else {
      const kind = character === '&' ? 'anchor' : 'alias';
      const text = scanName(this.#cursor, kind);
      this.#push(kind, at, { text });
    }
    skipShortComment(this.#cursor);
  }

  #quoted(): void {
    const { at } = this.#cursor;
    this.#savePossibleKey();
    this.#mayBeKey = false;
    const text = scanQuoted(this.#cursor);
    this.#push('scalar', at, { text });
    skipShortComment(this.#cursor);
  }

  #plain(): void {
    const { at } = this.#cursor;
    this.#savePossibleKey();
    const { text, brokeLine } = scanPlain(this.#cursor, this.#list.indent + 1, this.#isInFlow);
    this.#mayBeKey = brokeLine;
    this.#push('scalar', at, { text, isPlain: true });
    if (!brokeLine) skipShortComment(this.#cursor);
  }

  #block(): void {
    const { at } = this.#cursor;
    this.#keys.drop();
    this.#mayBeKey = true;
    const text = scanBlock(this.#cursor, this.#list.indent);
    this.#push('scalar', at, { text });
  }

  #directive(): void {
    const { at } = this.#cursor;
    this.#endDocument();
    const directive = scanDirective(this.#cursor);
    this.#push(directive.kind, at, directive);
  }

  #mark(kind: 'document' | 'document-end' | 'end', length: number): void {
    const { at } = this.#cursor;
    this.#endDocument();
    this.#cursor.at += length;
    this.#push(kind, at);
  }

  #endDocument(): void {
    if (!this.#isInFlow) this.#list.closeBlocks(-1, this.#cursor.at);
    this.#keys.drop();
    this.#mayBeKey = false;
  }

  #savePossibleKey(): void {
    if (!this.#mayBeKey) return;
    const { at, lineStart, column } = this.#cursor;
    const isRequired = !this.#isInFlow && this.#list.indent === column;
    this.#keys.save({ index: this.#list.tokens.length, offset: at, lineStart, isRequired });
  }

  #add(kind: TokenKind, length: number): void {
    const offset = this.#cursor.at;
    this.#cursor.at += length;
    this.#push(kind, offset);
    if (kind !== 'item') skipShortComment(this.#cursor);
  }

  #push(kind: TokenKind, offset: number, parts?: Partial<Token>): void {
    this.#list.push(kind, offset, this.#cursor.at, parts);
  }
}
