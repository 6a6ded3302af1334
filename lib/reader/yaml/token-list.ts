import type { Token, TokenKind } from './token.ts';

/** The tokens of a text so far, and the blocks among them that are still open. */
export class TokenList {
  readonly #tokens: Token[] = [];
  /** The columns of the open blocks. */
  readonly #indents: number[] = [];

  get tokens(): readonly Token[] {
    return this.#tokens;
  }

  /** The column of the innermost block; -1 where none is open. */
  get indent(): number {
    return this.#indents.at(-1) ?? -1;
  }

  get depth(): number {
    return this.#indents.length;
  }

  push(kind: TokenKind, offset: number, end: number, parts: Partial<Token> = {}): void {
    const { text = '', handle = '', isPlain = false } = parts;
    this.#tokens.push({ kind, offset, end, text, handle, isPlain });
  }

  /** Puts a token that takes no room before token number `index`. */
  insert(kind: TokenKind, offset: number, index: number): void {
    this.#tokens.splice(index, 0, { kind, offset, end: offset, text: '', handle: '', isPlain: false });
  }

  /** Begins a block before token number `index`, where that is indented deeper than the block around it. */
  openBlock(kind: 'list' | 'map', column: number, offset: number, index: number): void {
    if (this.indent >= column) return;
    this.#indents.push(column);
    this.insert(kind, offset, index);
  }

  /** Ends the blocks that are indented deeper than a column. */
  closeBlocks(column: number, offset: number): void {
    for (; this.indent > column; this.#indents.pop()) this.push('block-end', offset, offset);
  }
}
