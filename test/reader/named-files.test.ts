import { expect, test } from 'vitest';
import { namedFiles } from '../../lib/reader/named-files.ts';
import { nodeOf } from './node-of.ts';

function namesIn(text: string, key: 'env_file' | 'label_file' = 'env_file') {
  return namedFiles(nodeOf(text), key, ['services', 'a']).map(({ where, ...file }) => {
    const { line, column } = where.place.position();
    return { ...file, place: `${line}:${column}`, path_: where.path.join('.') };
  });
}

test('a file is named by a text alone, by a list, or with what else is to be said of it', () => {
  const plain = { isRequired: true, format: '' };
  expect(namesIn('env_file: a.env')).toEqual([
    { ...plain, path: 'a.env', place: '1:11', path_: 'services.a.env_file.0' },
  ]);
  expect(namesIn('env_file: [a.env, {path: b.env, required: false, format: raw}]')).toEqual([
    { ...plain, path: 'a.env', place: '1:12', path_: 'services.a.env_file.0' },
    { isRequired: false, format: 'raw', path: 'b.env', place: '1:26', path_: 'services.a.env_file.1' },
  ]);
  expect(namesIn('label_file: [a.env]', 'label_file')).toMatchObject([{ path: 'a.env' }]);
});

test.each([
  ['true', true],
  ['"no"', false],
  ['"FALSE"', false],
  ['"yes"', true],
])('whether it is required may be a text: %s', (required, isRequired) => {
  expect(namesIn(`env_file: [{path: a, required: ${required}}]`)).toMatchObject([{ isRequired }]);
});

test('a service that names none has none', () => {
  expect(namesIn('image: a')).toEqual([]);
});
