import { posix } from 'node:path';
import { cleanPath } from '../compose/values/clean-path.ts';

/** A path from a folder, or the path itself where it begins at the root. */
export function pathFrom(folder: string, path: string): string {
  return posix.isAbsolute(path) || /^[A-Za-z]:\//.test(path) ? cleanPath(path) : joinPaths(folder, path);
}

/** Two paths as one, in its shortest form; an empty one adds nothing. */
export function joinPaths(folder: string, path: string): string {
  const parts = [folder, path].filter((part) => part !== '');
  return parts.length === 0 ? '' : cleanPath(parts.join('/'));
}

/** The way from one folder to another, both from the root; `.` where they are one. */
export function pathBetween(from: string, to: string): string {
  return posix.relative(from, to) || '.';
}

/** The folder that a file is in. */
export function folderOf(path: string): string {
  return cleanPath(posix.dirname(path));
}
