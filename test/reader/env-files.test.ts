import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { readEnvFile, readEnvFiles, type EnvFile } from '../../lib/reader/env-files.ts';
import type { Files } from '../../lib/reader/files.ts';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';
import { Place, SourceText } from '../../lib/reader/source-text.ts';
import { lineOf } from './node-of.ts';

const memory = new MemoryFiles('/proj', {
  'a.env': 'A=1\nB=$SET',
  'b.env': 'A=2\nC=$A$B$SET',
  'raw.env': 'A="$SET"',
  'folder/x': '',
});

function reading(files: Files = memory) {
  const told: string[] = [];
  const tell = (finding: Finding) => void told.push(lineOf(finding));
  return { told, files, tell, lookup: (name: string) => (name === 'SET' ? 'value' : undefined) };
}

test.each([
  [
    '',
    'a.env',
    [
      ['A', '1'],
      ['B', 'value'],
    ],
  ],
  [
    '.env',
    'a.env',
    [
      ['A', '1'],
      ['B', 'value'],
    ],
  ],
  ['raw', 'raw.env', [['A', '"$SET"']]],
])('a file is read in the format "%s"', (format, name, values) => {
  expect([...readEnvFile({ path: `/proj/${name}`, format }, reading())]).toEqual(values);
});

test('/dev/null is a file without variables', () => {
  const { told, ...given } = reading();
  expect([...readEnvFile({ path: '/dev/null' }, given)]).toEqual([]);
  expect(told).toEqual([]);
});

describe('what is wrong with a file is told where the Compose file names it', () => {
  const where = {
    place: new Place(new SourceText('/proj/compose.yaml', 'a: [gone.env, folder, a.env]'), 3),
    path: ['env_file', 0],
  };
  const toldOf = (file: Omit<EnvFile, 'where'>, files?: Files) => {
    const context = reading(files);
    expect(readEnvFile({ ...file, where }, context, new Map([['A', 'before']])).get('A')).toBe('before');
    return context.told;
  };

  test.each([
    ['it is not there', { path: '/proj/gone.env' }, 'ENV-FILE env_file[0]: `gone.env` does not exist'],
    ['it is a folder', { path: '/proj/folder' }, 'ENV-FILE env_file[0]: `folder` is a folder'],
    [
      'it is a folder, needed or not',
      { path: '/proj/folder', isRequired: false },
      'ENV-FILE env_file[0]: `folder` is a folder',
    ],
    [
      'its format is unknown',
      { path: '/proj/a.env', format: 'json' },
      'ENV-FORMAT env_file[0]: a file of variables has no such `format`',
    ],
    [
      'its format is none',
      { path: '/proj/a.env', format: 'constructor' },
      'ENV-FORMAT env_file[0]: a file of variables has no such `format`',
    ],
  ])('%s', (_, file, line) => expect(toldOf(file)).toEqual([`compose.yaml:1:4 ${line}`]));

  test('it cannot be read', () => {
    const files: Files = { read: () => undefined, kind: () => 'file' };
    expect(toldOf({ path: '/proj/a.env' }, files)).toEqual([
      'compose.yaml:1:4 ENV-FILE env_file[0]: `a.env` cannot be read',
    ]);
  });

  test('it need not be there, whatever its format', () => {
    expect(toldOf({ path: '/proj/gone.env', isRequired: false, format: 'json' })).toEqual([]);
  });
});

test('later files win, and take from earlier ones', () => {
  const files = ['a', 'b'].map((name) => ({ path: `/proj/${name}.env` }));
  expect([...readEnvFiles(files, reading())]).toEqual([
    ['A', '2'],
    ['B', 'value'],
    ['C', '2valuevalue'],
  ]);
});

test('without a place, what is wrong is told all the same', () => {
  const context = reading();
  readEnvFiles([{ path: '/proj/gone.env' }], context);
  expect(context.told).toEqual(['ENV-FILE : `gone.env` does not exist']);
});
