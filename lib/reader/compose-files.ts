import { posix } from 'node:path';
import type { Files } from './files.ts';
import { projectEnvironment, type EnvironmentSources } from './project-environment.ts';

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
export function composeFilesOf(path: string, files: Files): readonly string[] {
  const isFolder = files.kind(path) === 'directory';
  const folder = isFolder ? path : posix.dirname(path);
  const name = isFolder ? '' : posix.basename(path);
  if (!isFolder && !NAMES.includes(name) && !OVERRIDES.includes(name)) return [path];
  const base = NAMES.includes(name) ? path : find(NAMES, folder, files);
  const override = OVERRIDES.includes(name) ? path : find(OVERRIDES, folder, files);
  if (base === undefined) return [path];
  return override === undefined ? [base] : [base, override];
}

/**
 * The files of the project where nobody names one: those of `COMPOSE_FILE`, or what is found in the folder that Compose
 * runs in, or else in the nearest folder above it.
 */
export function composeFilesFrom(
  folder: string,
  sources: Pick<EnvironmentSources, 'environment' | 'envFiles' | 'files'>,
): readonly string[] {
  // What is wrong with the variables is told when the project is read.
  const variables = projectEnvironment({ ...sources, folder, workingFolder: folder }, () => {});
  const named = variables.get('COMPOSE_FILE');
  if (named === undefined) return composeFilesOf(nearestProject(folder, sources.files), sources.files);
  const separator = variables.get('COMPOSE_PATH_SEPARATOR') || ':';
  return named.split(separator).map((path) => posix.resolve(folder, path));
}

function nearestProject(folder: string, files: Files): string {
  for (let place = folder; ; place = posix.dirname(place)) {
    if (find(NAMES, place, files) !== undefined) return place;
    if (place === posix.dirname(place)) return folder;
  }
}

function find(names: readonly string[], folder: string, files: Files): string | undefined {
  return names.map((name) => posix.join(folder, name)).find((path) => files.kind(path) !== undefined);
}
