/** What a code stands for, in words. */
export interface CodeText {
  /** What is wrong: the end of the sentence "it says that …", without a full stop. */
  readonly says: string;
  /** What to do about it, as a request, without a full stop. */
  readonly mend: string;
}

/** A table of codes: its type knows the codes, and not their words. */
export function codeTable<C extends `${Uppercase<string>}-${Uppercase<string>}`>(
  table: Readonly<Record<C, CodeText>>,
): Readonly<Record<C, CodeText>> {
  return table;
}
