import { posix } from 'node:path';
import type { Files } from '../reader/files.ts';

// In the order in which Docker Compose looks for them.
const NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVERRIDES = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/**
 * The files that make a project with the one that is named: absolute, in the order in which they are laid over each other.
 *
 * What Docker Compose finds by itself is a project together with its override; a folder stands for what it finds there.
 * Any other file is a project by itself.
 */
export function projectPaths(path: string, files: Files): readonly string[] {
  const isFolder = files.kind(path) === 'directory';
  const folder = isFolder ? path : posix.dirname(path);
  const name = isFolder ? '' : posix.basename(path);
  if (!isFolder && !NAMES.includes(name) && !OVERRIDES.includes(name)) return [path];
  const find = (names: readonly string[]) =>
    names.map((one) => posix.join(folder, one)).find((one) => files.kind(one) !== undefined);
  const base = NAMES.includes(name) ? path : find(NAMES);
  const override = OVERRIDES.includes(name) ? path : find(OVERRIDES);
  if (base === undefined) return [path];
  return override === undefined ? [base] : [base, override];
}
