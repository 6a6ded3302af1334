import { SourceLocation } from './source-location.ts';

const VARIABLE = Symbol.for('cdk-compose.Variable');

/** What a variable is for the deployment: without a `secret` or `required` one it refuses to start. */
export type VariableKind = 'secret' | 'required' | 'optional';

/**
 * A value that the host supplies at deploy time, through `.env` beside `compose.yaml`.
 *
 * It is not a string: it cannot be concatenated by accident. Use the `text` template to put it between literal text.
 * Made by `env.secret`, `env.required` and `env.optional`.
 */
export class Variable {
  readonly name: string;
  readonly kind: VariableKind;
  /** What the variable is for, in a few words; absent where another use of the same name says it. */
  readonly purpose: string | undefined;
  /** The value of an optional variable that is not set, or is blank. */
  readonly fallback: string | undefined;
  /** Where it was declared. */
  readonly location: SourceLocation;

  constructor(name: string, kind: VariableKind, purpose: string | undefined, fallback: string | undefined) {
    this.name = name;
    this.kind = kind;
    this.purpose = purpose;
    this.fallback = fallback;
    this.location = SourceLocation.capture(Variable);
    Object.defineProperty(this, VARIABLE, { value: true });
  }

  static isVariable(value: unknown): value is Variable {
    return typeof value === 'object' && value !== null && VARIABLE in value;
  }

  /** Refuses silent concatenation, which would lose that this is a variable. */
  toString(): never {
    throw new TypeError(`the variable ${this.name} is not a string: write text\`…\${variable}…\` instead`);
  }

  /** Refuses to be lost in `JSON.stringify` as well. */
  toJSON(): never {
    return this.toString();
  }
}
