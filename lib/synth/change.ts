import type { DiskFile } from './disk.ts';

/** What a synthesis does, or would do, to one artifact. */
export interface Change {
  readonly stack: string;
  /** The path below the stack's folder. */
  readonly path: string;
  readonly kind: 'create' | 'update' | 'remove';
  /** Whether the file on disk was edited by hand since it was written. */
  readonly edited: boolean;
}

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
