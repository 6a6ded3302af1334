/** What a value stands for, or why it stands for nothing. */
export type Read<T> = { readonly value: T; readonly fault?: never; readonly detail?: never } | Unreadable;

/** Why a value stands for nothing. */
export interface Unreadable {
  readonly value?: never;
  /** The end of the sentence "`value` …", which quotes nothing of the value. */
  readonly fault: string;
  /** What is wrong with it, which may quote parts of the value. */
  readonly detail?: string;
}

/** A scalar as YAML types it: a whole number is a `bigint`, one with a fraction or an exponent a `number`. */
export type TypedScalar = string | bigint | number | boolean | null;

/** A scalar of plain data, where a number that is whole was written as one. */
export function typedScalar(value: string | number | boolean | null): TypedScalar {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}
