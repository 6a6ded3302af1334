import { expect, test } from 'vitest';
import { composeFilesFrom, composeFilesOf } from '../../lib/reader/compose-files.ts';
import type { Files } from '../../lib/reader/files.ts';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';

const A_TO_D = ['/lab/sub/a.yaml', '/lab/sub/b/c.yaml', '/d.yaml'];

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
  expect(composeFilesOf(path(name), lab(...present))).toEqual(expected.map(path));
});

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'what stands in the folder, with its override',
    { 'sub/compose.yml': '', 'sub/compose.override.yml': '', 'compose.yaml': '' },
    {},
    ['/lab/sub/compose.yml', '/lab/sub/compose.override.yml'],
  ],
  ['what stands above it', { 'docker-compose.yml': '', 'sub/a.txt': '' }, {}, ['/lab/docker-compose.yml']],
  ['the folder itself where there is nothing', { 'sub/a.txt': '' }, {}, ['/lab/sub']],
  ['COMPOSE_FILE', { 'sub/compose.yaml': '' }, { COMPOSE_FILE: 'a.yaml:b/c.yaml:/d.yaml' }, A_TO_D],
  ['COMPOSE_FILE of .env', { 'sub/.env': 'COMPOSE_FILE=a.yaml:b/c.yaml:/d.yaml' }, {}, A_TO_D],
  [
    'COMPOSE_FILE with another separator',
    {},
    { COMPOSE_FILE: 'a:b,c', COMPOSE_PATH_SEPARATOR: ',' },
    ['/lab/sub/a:b', '/lab/sub/c'],
  ],
  [
    'COMPOSE_FILE with the separator that it has without one',
    {},
    { COMPOSE_FILE: 'a:b', COMPOSE_PATH_SEPARATOR: '' },
    ['/lab/sub/a', '/lab/sub/b'],
  ],
])('takes %s where nobody names a file', (_, texts, env, expected) => {
  const sources = { environment: new Map(Object.entries(env)), envFiles: [], files: new MemoryFiles('/lab', texts) };
  expect(composeFilesFrom('/lab/sub', sources)).toEqual(expected);
});
