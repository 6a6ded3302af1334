import { describe, expect, test } from 'vitest';
import { checkCompose, type CheckComposeOptions } from '../../lib/checks/check-compose.ts';

const FINE = 'services:\n  web:\n    image: nginx:1.29.3\n';
const WRONG = FINE.replace('image', 'imgae');

/** The errors, as their codes and files. */
function errors(options: CheckComposeOptions): readonly string[] {
  return checkCompose(options).flatMap(({ severity, code, file }) =>
    severity === 'error' ? [`${code} ${file ?? ''}`.trim()] : [],
  );
}

describe('checkCompose reads', () => {
  test.each<[string, CheckComposeOptions, readonly string[]]>([
    ['compose.yaml', { files: { 'compose.yaml': WRONG } }, ['SCHEMA-KEY compose.yaml']],
    ['an older name', { files: { 'docker-compose.yml': WRONG } }, ['SCHEMA-KEY docker-compose.yml']],
    [
      'the override with it',
      { files: { 'compose.yaml': FINE, 'compose.override.yaml': WRONG } },
      ['SCHEMA-KEY compose.override.yaml'],
    ],
    [
      'the file that is named alone',
      { files: { 'compose.yaml': FINE, 'compose.override.yaml': WRONG }, file: 'compose.yaml' },
      [],
    ],
    [
      'several files that are named, over each other',
      { files: { 'a.yaml': FINE, 'b.yaml': 'services: {web: {networks: [lan]}}' }, file: ['a.yaml', 'b.yaml'] },
      ['REF-UNDEFINED b.yaml'],
    ],
    [
      'what COMPOSE_FILE names',
      { files: { 'compose.yaml': FINE, 'b.yaml': WRONG }, env: { COMPOSE_FILE: 'b.yaml' } },
      ['SCHEMA-KEY b.yaml'],
    ],
    [
      'what is named rather than what COMPOSE_FILE names',
      { files: { 'compose.yaml': FINE, '.env': 'COMPOSE_FILE=b.yaml' }, file: 'compose.yaml' },
      [],
    ],
  ])('%s', (_, options, found) => expect(errors(options)).toEqual(found));
});

test('checkCompose says that there is no file', () => {
  expect(checkCompose({ files: {} })).toMatchObject([
    { code: 'FILE-MISSING', message: '`compose.yaml` does not exist' },
  ]);
});

test('checkCompose puts what it finds in the order of the file', () => {
  const text = `${FINE}    restart: never\n    networks: [lan]\n  api:\n    image: Nginx\n`;
  const found = checkCompose({ files: { 'compose.yaml': text } }).filter(({ severity }) => severity === 'error');
  expect(found.map(({ code, layer, line }) => ({ code, layer, line }))).toEqual([
    { code: 'RESTART-WORD', layer: 'engine', line: 4 },
    { code: 'REF-UNDEFINED', layer: undefined, line: 5 },
    { code: 'IMAGE-REFERENCE', layer: 'engine', line: 7 },
  ]);
});

test('the variables that every process has are there', () => {
  const text = 'services: {web: {image: a:1, command: ["${HOME:?}", "${PATH:?}"]}}\n';
  const errors = checkCompose({ files: { 'compose.yaml': text } }).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
});
