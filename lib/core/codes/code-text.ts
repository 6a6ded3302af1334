/** What a code stands for, in words. */
export interface CodeText {
  /** What is wrong: the end of the sentence "it says that …", without a full stop. */
  readonly says: string;
  /** What to do about it, as a request, without a full stop. */
  readonly mend: string;
}
