import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { posix } from 'node:path';
import { isIoError } from './io-error.ts';
import { readFile } from './read-file.ts';

/** What stands at a place. A link is never followed, so it is neither of what it leads to. */
export type DiskKind = 'absent' | 'file' | 'folder' | 'link' | 'other';

/** A regular file, whole. */
export interface DiskFile {
  readonly bytes: Buffer;
  /** The permission bits. */
  readonly mode: number;
}

/** What is found on the way to a file: nothing, the file, or the first thing that is neither a folder nor the file. */
export type DiskEntry =
  | { readonly found: 'absent' }
  | { readonly found: 'file'; readonly file: DiskFile }
  | { readonly found: 'obstacle'; readonly at: string; readonly kind: DiskKind };

const ABSENT: DiskEntry = { found: 'absent' };

/** Looks at the output folder without following a link and without writing; each folder is looked at once. */
export class Disk {
  /** The output folder, without a final slash, since a slash follows a link. */
  readonly root: string;
  readonly #folders = new Map<string, DiskKind>();

  constructor(outdir: string) {
    this.root = posix.join(outdir, '.');
  }

  /** Where a path below the output folder is, spelled the way the output folder was given. */
  locate(path: string): string {
    return posix.join(this.root, path);
  }

  /** Looks at a file by its path below the output folder, and at every folder on its way. */
  look(path: string): DiskEntry {
    for (const folder of foldersOf(path)) {
      const kind = this.kindOfFolder(folder);
      if (kind === 'absent') return ABSENT;
      if (kind !== 'folder') return { found: 'obstacle', at: folder, kind };
    }
    const file = this.locate(path);
    const stats = lstatSync(file, { throwIfNoEntry: false });
    const kind = kindOf(stats);
    if (stats === undefined) return ABSENT;
    if (kind !== 'file') return { found: 'obstacle', at: path, kind };
    return { found: 'file', file: { bytes: readFile(file), mode: stats.mode & 0o777 } };
  }

  /** What stands where a folder is expected; `''` is the output folder. Behind a link there is nothing to see. */
  kindOfFolder(path: string): DiskKind {
    const known = this.#folders.get(path);
    if (known !== undefined) return known;
    const reachable = path === '' || this.kindOfFolder(parentOf(path)) === 'folder';
    const kind = reachable ? kindOf(lstatSync(this.locate(path), { throwIfNoEntry: false })) : 'absent';
    this.#folders.set(path, kind);
    return kind;
  }

  /** The names in a folder, with what each is; `undefined` where there is no folder, or none that can be listed. */
  list(path: string): readonly { readonly name: string; readonly kind: DiskKind }[] | undefined {
    if (this.kindOfFolder(path) !== 'folder') return undefined;
    try {
      const entries = readdirSync(this.locate(path), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    } catch (error) {
      if (isIoError(error)) return undefined;
      throw error;
    }
  }
}

/** The folders on the way to a path, from the output folder down: `''`, `a`, `a/b` for `a/b/c`. */
export function foldersOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return ['', ...segments.map((_, index) => segments.slice(0, index + 1).join('/'))];
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function kindOf(stats: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'> | undefined): DiskKind {
  if (stats === undefined) return 'absent';
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}
