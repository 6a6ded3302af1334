import { expect, test } from 'vitest';
import { projectPaths } from '../../lib/cli/project-paths.ts';
import type { Files } from '../../lib/reader/files.ts';

/** A folder `/lab` with some files. */
function lab(...names: readonly string[]): Files {
  const paths = names.map((name) => `/lab/${name}`);
  return {
    read: (path) => (paths.includes(path) ? '' : undefined),
    kind: (path) => (path === '/lab' ? 'directory' : paths.includes(path) ? 'file' : undefined),
  };
}

test.each([
  ['a file by itself', 'stack.yaml', ['stack.yaml', 'compose.yaml', 'compose.override.yaml'], ['stack.yaml']],
  ['what Compose finds by itself', 'compose.yaml', ['compose.yaml'], ['compose.yaml']],
  [
    'its override',
    'compose.yaml',
    ['compose.yaml', 'compose.override.yaml'],
    ['compose.yaml', 'compose.override.yaml'],
  ],
  [
    'an override of the older name',
    'compose.yml',
    ['compose.yml', 'docker-compose.override.yml'],
    ['compose.yml', 'docker-compose.override.yml'],
  ],
  [
    'the first of several overrides',
    'compose.yaml',
    ['compose.yaml', 'docker-compose.override.yml', 'compose.override.yaml', 'compose.override.yml'],
    ['compose.yaml', 'compose.override.yml'],
  ],
  [
    'the file that is named, where there are others',
    'docker-compose.yml',
    ['compose.yaml', 'docker-compose.yml'],
    ['docker-compose.yml'],
  ],
  [
    'a folder for what Compose finds in it',
    '',
    ['docker-compose.yaml', 'docker-compose.yml', 'compose.yml', 'compose.override.yaml'],
    ['compose.yml', 'compose.override.yaml'],
  ],
  [
    'an override for what it overrides',
    'compose.override.yaml',
    ['compose.yaml', 'compose.override.yaml'],
    ['compose.yaml', 'compose.override.yaml'],
  ],
  ['an override of nothing', 'compose.override.yaml', ['compose.override.yaml'], ['compose.override.yaml']],
  ['a folder without any', '', [], ['']],
  ['a file that is not there', 'compose.yaml', [], ['compose.yaml']],
])('takes %s', (_, name, present, expected) => {
  const path = (one: string) => (one === '' ? '/lab' : `/lab/${one}`);
  expect(projectPaths(path(name), lab(...present))).toEqual(expected.map(path));
});
