import type { DiskFile } from './disk.ts';

/** One file to write or remove, the manifest among them, with all that is needed to do it and to undo it. */
export interface Step {
  /** The path below the output folder. */
  readonly path: string;
  /** What stands there now. */
  readonly before: DiskFile | undefined;
  /** What is to stand there. */
  readonly after: Buffer | undefined;
}

/** Orders by path, by UTF-16 code units: the same in every locale. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
