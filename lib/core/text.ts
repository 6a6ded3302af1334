import { Variable } from './variable.ts';

const TEXT = Symbol.for('cdk-compose.Text');

/** Literal text with variables in it, made by the `text` template. */
export class Text {
  /** Literal strings and variables, in order; neither empty strings nor two strings in a row. */
  readonly parts: readonly (string | Variable)[];

  private constructor(parts: readonly (string | Variable)[]) {
    this.parts = parts;
    Object.defineProperty(this, TEXT, { value: true });
  }

  static isText(value: unknown): value is Text {
    return typeof value === 'object' && value !== null && TEXT in value;
  }

  /** Joins literal strings, variables and texts. */
  static join(pieces: readonly (string | number | Variable | Text)[]): Text {
    const parts: (string | Variable)[] = [];
    for (const piece of pieces) {
      for (const part of Text.isText(piece) ? piece.parts : [piece]) {
        const last = parts.length - 1;
        const previous = parts[last];
        if (Variable.isVariable(part)) parts.push(part);
        else if (typeof previous === 'string') parts[last] = previous + part;
        else if (part !== '') parts.push(String(part));
      }
    }
    return new Text(parts);
  }

  /** The variables in it, each once, in order of first use. */
  get variables(): readonly Variable[] {
    return [...new Set(this.parts.filter((part) => Variable.isVariable(part)))];
  }

  /** Refuses silent concatenation, which would lose the variables. */
  toString(): never {
    throw new TypeError('a text with variables is not a string: put it into another text`…` template instead');
  }

  /** Refuses to be lost in `JSON.stringify` as well. */
  toJSON(): never {
    return this.toString();
  }
}

/**
 * A template tag for text with variables in it: every literal `$` stays a dollar sign, only variables interpolate.
 *
 * @throws SyntaxError for an escape that JavaScript does not know, such as the one in `C:\users`.
 * @example
 * ```ts
 * import { env, text } from 'cdk-compose';
 *
 * const domain = env.required('DOMAINNAME', 'base domain');
 * const rule = text`Host(\`photos.${domain}\`)`; // Host(`photos.${DOMAINNAME:?base domain}`) in compose.yaml
 * ```
 */
export function text(literals: TemplateStringsArray, ...values: readonly (string | number | Variable | Text)[]): Text {
  return Text.join(literals.flatMap((literal, index) => [known(literal), ...values.slice(index, index + 1)]));
}

// Unlike a plain template, a tagged one compiles with an unknown escape and is handed `undefined` for the literal.
function known(literal: string | undefined): string {
  if (literal !== undefined) return literal;
  throw new SyntaxError('a text`…` template holds an unknown escape: write a backslash as `\\\\`');
}
