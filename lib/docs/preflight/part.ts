import { shellWord } from '../../core/shell-word.ts';

/** One kind of check in `preflight.sh`: the shell functions that it needs, and a call for each check. */
export interface PreflightPart {
  /** What the calls are about, as a comment above them. */
  readonly title: string;
  /** The functions, without a blank line at either end. */
  readonly functions: string;
  /** The calls; where there are none, the functions are left out as well. */
  readonly calls: readonly string[];
}

/** A call of a shell function, each argument as one word. */
export function call(name: string, ...words: readonly (string | number)[]): string {
  return [name, ...words.map((word) => shellWord(String(word)))].join(' ');
}
