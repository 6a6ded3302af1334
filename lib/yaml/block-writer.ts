import { commentText } from './comment.ts';
import type { EmitYamlOptions } from './emit-yaml-options.ts';
import { cyclicData, isPlainContainer, notPlainData, type PlainContainer } from './plain-data.ts';
import { inlineString, literalBlock, numberText, quotedString } from './scalar.ts';

const STEP = '  ';
// Readers look for the colon of a key within 1024 characters, unless a question mark announces the key.
const LONGEST_SIMPLE_KEY = 1024;

/** Writes one document in block style, whole lines at a time. */
export class BlockWriter {
  #text = '---\n';
  readonly #options: EmitYamlOptions;
  readonly #hasNotes: boolean;
  readonly #path: (string | number)[] = [];
  readonly #ancestors: object[] = [];

  constructor(options: EmitYamlOptions) {
    this.#options = options;
    this.#hasNotes = options.comment !== undefined || options.spacing !== undefined;
  }

  write(root: unknown): string {
    const { header = [] } = this.#options;
    if (header.length > 0) this.#text += `${commentText(header, '')}\n`;
    this.#value(root, '', '', '');
    return this.#text;
  }

  /**
   * Writes a value behind `opening`: its key or its dash, with what stands before that on the line.
   *
   * The entries of a container stand at `indent`. Where there is a `margin`, the first of them shares the line of the
   * opening, and the margin is the indentation of that line.
   */
  #value(value: unknown, opening: string, indent: string, margin?: string): void {
    if (typeof value !== 'object' || value === null) {
      this.#text += `${opening}${this.#scalar(value, indent)}\n`;
      return;
    }
    if (!isPlainContainer(value)) throw notPlainData(value, this.#path);
    const keys = keysOf(value);
    if (keys.length === 0) {
      this.#text += `${opening}${Array.isArray(value) ? '[]' : '{}'}\n`;
      return;
    }
    if (this.#ancestors.includes(value)) throw cyclicData(this.#path);
    this.#ancestors.push(value);
    if (margin === undefined) this.#text += `${opening.trimEnd()}\n`;
    this.#entries(value, keys, indent, margin === undefined ? indent : opening, margin ?? indent);
    this.#ancestors.pop();
  }

  #entries(
    container: PlainContainer,
    keys: readonly (string | number)[],
    indent: string,
    lead: string,
    margin: string,
  ): void {
    let before = lead;
    let above = margin;
    for (const key of keys) {
      this.#path.push(key);
      if (this.#hasNotes) this.#notes(above, key === keys[0]);
      const inner = container[key];
      if (typeof key === 'number') this.#value(inner, `${before}- `, indent + STEP, above);
      else this.#value(inner, `${before}${keyText(key, indent)}: `, indent + STEP);
      this.#path.pop();
      before = indent;
      above = indent;
    }
  }

  /** Writes what stands above the entry at the current path. */
  #notes(margin: string, isFirst: boolean): void {
    const path = [...this.#path];
    if (!isFirst && this.#options.spacing?.(path) === true) this.#text += '\n';
    const comment = this.#options.comment?.(path);
    if (comment !== undefined && comment !== '') this.#text += commentText(comment, margin);
  }

  #scalar(value: unknown, indent: string): string {
    switch (typeof value) {
      case 'string':
        if (this.#options.quote?.([...this.#path]) === true) return quotedString(value);
        return literalBlock(value, indent || STEP) ?? inlineString(value);
      case 'number':
        if (!Number.isFinite(value) || Object.is(value, -0)) throw notPlainData(value, this.#path);
        return numberText(value);
      case 'boolean':
        return String(value);
      default:
        if (value === null) return 'null';
        throw notPlainData(value, this.#path);
    }
  }
}

/** The indexes of a list, or the keys of a mapping whose members are there. */
function keysOf(container: PlainContainer): readonly (string | number)[] {
  if (Array.isArray(container)) return [...container.keys()];
  return Object.keys(container).filter((key) => container[key] !== undefined);
}

function keyText(key: string, indent: string): string {
  const text = inlineString(key);
  return text.length > LONGEST_SIMPLE_KEY ? `? ${text}\n${indent}` : text;
}
