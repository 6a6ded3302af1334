import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';
import { composeProfiles, projectEnvironment } from '../../lib/reader/project-environment.ts';
import { lineOf } from './node-of.ts';

interface Case {
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly envFiles?: readonly string[];
}

function read({ files = {}, env = {}, envFiles = [] }: Case) {
  const told: string[] = [];
  const sources = {
    environment: new Map(Object.entries(env)),
    envFiles: envFiles.map((name) => `/proj/${name}`),
    folder: '/proj',
    workingFolder: '/proj/sub',
    files: new MemoryFiles('/proj', files),
  };
  const values = projectEnvironment(sources, (finding: Finding) => void told.push(lineOf(finding)));
  return { values: Object.fromEntries(values), told };
}

describe('a variable comes', () => {
  const files = { '.env': 'A=dot\nB=dot\nD=$B', 'a.env': 'A=a\nB=a\nC=a', 'b.env': 'B=b\nC=$A' };

  test.each<[string, Case, Readonly<Record<string, string>>]>([
    ['from the environment first', { files, env: { A: 'os', B: '' } }, { A: 'os', B: '', D: '' }],
    ['from `.env`', { files }, { A: 'dot', B: 'dot', D: 'dot' }],
    ['from --env-file instead', { files, envFiles: ['a.env'] }, { A: 'a', B: 'a', C: 'a' }],
    ['from the last --env-file', { files, envFiles: ['a.env', 'b.env'] }, { A: 'a', B: 'b', C: 'a' }],
    [
      'from COMPOSE_ENV_FILES, where Compose runs',
      { files: { ...files, 'sub/c.env': 'A=c' }, env: { COMPOSE_ENV_FILES: 'c.env,../b.env,' } },
      { A: 'c', B: 'b', C: 'c' },
    ],
    [
      'from --env-file rather than COMPOSE_ENV_FILES',
      { files, envFiles: ['a.env'], env: { COMPOSE_ENV_FILES: 'gone' } },
      { A: 'a', B: 'a', C: 'a' },
    ],
    ['from nowhere, where there is no file', {}, {}],
    ['from nowhere, where `.env` is a folder', { files: { '.env/x': '' } }, {}],
  ])('%s', (_, given, values) => {
    const { PWD, COMPOSE_ENV_FILES: __, ...rest } = read(given).values;
    expect(rest).toEqual(values);
    expect(PWD).toBe('/proj/sub');
    expect(read(given).told).toEqual([]);
  });

  test('from the environment for PWD too', () => {
    expect(read({ env: { PWD: '/else' }, files: { '.env': 'PWD=/dot' } }).values).toEqual({ PWD: '/else' });
  });
});

describe('`.env` is not read', () => {
  test.each(['1', 't', 'TRUE', 'true', 'True'])('if COMPOSE_DISABLE_ENV_FILE is %s', (value) => {
    const env = { COMPOSE_DISABLE_ENV_FILE: value };
    expect(read({ env, files: { '.env': 'A=${' } })).toEqual({ values: { ...env, PWD: '/proj/sub' }, told: [] });
  });

  test('if it says so itself: only its settings of Compose count', () => {
    const { values } = read({ files: { '.env': 'A=1\nCOMPOSE_DISABLE_ENV_FILE=true\nCOMPOSE_PROJECT_NAME=p$A' } });
    expect(values).toMatchObject({ COMPOSE_PROJECT_NAME: 'p1' });
    expect(values).not.toHaveProperty('A');
  });

  test.each<[string, Case]>([
    [
      'the environment does not want that',
      { env: { COMPOSE_DISABLE_ENV_FILE: '0' }, files: { '.env': 'COMPOSE_DISABLE_ENV_FILE=1\nA=1' } },
    ],
    ['a file is named', { envFiles: ['a.env'], env: { COMPOSE_DISABLE_ENV_FILE: '1' }, files: { 'a.env': 'A=1' } }],
  ])('unless %s', (_, given) => expect(read(given).values).toHaveProperty('A', '1'));
});

describe('what is wrong is told', () => {
  test.each<[string, Case, readonly string[]]>([
    ['a file that does not exist', { envFiles: ['gone.env'] }, ['ENV-FILE : `gone.env` does not exist']],
    [
      'a file that cannot be read',
      { files: { '.env': '\nA B=1' } },
      ['.env:2:1 ENV-SYNTAX : the name of a variable holds a space'],
    ],
    [
      'a setting that is no switch',
      { env: { COMPOSE_DISABLE_ENV_FILE: 'on' } },
      ['VAR-SETTING : `COMPOSE_DISABLE_ENV_FILE` is a setting of Compose, and does not hold `true` or `false`'],
    ],
    [
      'a setting that is no switch in `.env`',
      { files: { '.env': 'COMPOSE_DISABLE_ENV_FILE=' } },
      ['VAR-SETTING : `COMPOSE_DISABLE_ENV_FILE` is a setting of Compose, and does not hold `true` or `false`'],
    ],
    [
      'a way of showing progress that is none',
      { env: { COMPOSE_PROGRESS: 'fast' } },
      [
        'VAR-SETTING : `COMPOSE_PROGRESS` is a setting of Compose, and does not hold `auto`, `tty`, `plain`, `json` or `quiet`',
      ],
    ],
    ['a way of showing progress', { env: { COMPOSE_PROGRESS: 'none' } }, []],
    [
      'a setting that is no number',
      { env: { COMPOSE_PARALLEL_LIMIT: 'many' } },
      ['VAR-SETTING : `COMPOSE_PARALLEL_LIMIT` is a setting of Compose, and does not hold a whole number'],
    ],
  ])('%s', (_, given, told) => expect(read(given).told).toEqual(told));
});

test('COMPOSE_PROFILES names profiles', () => {
  expect(composeProfiles(new Map([['COMPOSE_PROFILES', ' a,b ,,*']]))).toEqual(['a', 'b', '', '*']);
  expect(composeProfiles(new Map())).toEqual(['']);
});
