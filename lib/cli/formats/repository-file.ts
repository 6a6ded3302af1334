import { posix } from 'node:path';

/** A file as a repository names it: the one that a GitHub workflow checked out, or else the working directory. */
export function repositoryFile(file: string): string {
  const folder = process.cwd().replaceAll('\\', '/');
  const workspace = (process.env['GITHUB_WORKSPACE'] ?? '').replaceAll('\\', '/');
  const root = workspace !== '' && isBelow(folder, workspace) ? workspace : folder;
  const path = posix.resolve(folder, file);
  return isBelow(path, root) ? posix.relative(root, path) : path;
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder.replace(/\/$/, '')}/`);
}
