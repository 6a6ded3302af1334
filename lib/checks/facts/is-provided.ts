import { posix } from 'node:path';

/** Whether a path below the stack's folder is one of its artifacts, or a folder of some. */
export function isProvided(path: string, artifacts: ReadonlySet<string>): boolean {
  const relative = posix.normalize(path).replace(/\/$/, '');
  // The folder itself is there, whatever is in it.
  if (relative === '.') return true;
  return [...artifacts].some((file) => file === relative || file.startsWith(`${relative}/`));
}
