import type { Cursor } from './cursor.ts';
import { syntaxFault } from './fault.ts';

/** How many characters a key may have that no `?` announces. */
const MAX_LENGTH = 1024;

/** Something that becomes a key if a colon follows it on its line. */
export interface PossibleKey {
  /** The number of its first token. */
  readonly index: number;
  readonly offset: number;
  readonly lineStart: number;
  /** Whether nothing else can stand there. */
  readonly isRequired: boolean;
}

/** What may become a key: one thing in the blocks, and one within each open bracket. */
export class PossibleKeys {
  readonly #keys: (PossibleKey | undefined)[] = [undefined];

  /** How many brackets are open. */
  get depth(): number {
    return this.#keys.length - 1;
  }

  enter(): void {
    this.#keys.push(undefined);
  }

  leave(): void {
    this.drop();
    if (this.depth > 0) this.#keys.pop();
  }

  save(key: PossibleKey): void {
    this.drop();
    this.#keys[this.depth] = key;
  }

  /** Forgets what no colon has followed; throws where only a key can stand. */
  drop(): void {
    const key = this.#keys[this.depth];
    if (key?.isRequired === true) {
      const hint = 'put `: ` and the value behind it, or indent the line if it goes on with the one above';
      throw syntaxFault(key.offset, 'a key should stand here, and no `:` follows it', hint);
    }
    this.#keys[this.depth] = undefined;
  }

  /** What the colon at the cursor makes a key: what stands on its line before it, and is not too long. */
  take(cursor: Cursor): PossibleKey | undefined {
    const key = this.#keys[this.depth];
    if (key === undefined) return undefined;
    const { text, at, lineStart } = cursor;
    const isKey = key.lineStart === lineStart && !isLonger(text.slice(key.offset, at), MAX_LENGTH);
    if (!isKey) this.drop();
    this.#keys[this.depth] = undefined;
    return isKey ? key : undefined;
  }
}

// In characters, of which some take two places.
function isLonger(text: string, length: number): boolean {
  return text.length > length && (text.length > 2 * length || [...text].length > length);
}
