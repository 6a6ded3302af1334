/** The files that a Compose file may read: those of a disk, or some in memory. Paths are absolute, with `/`. */
export interface Files {
  /** The text of a file; `undefined` where there is none, or where it cannot be read. */
  read(path: string): string | undefined;
  /** What stands at a path. */
  kind(path: string): 'file' | 'directory' | undefined;
}
