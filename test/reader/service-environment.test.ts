import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';
import { nodeAt } from '../../lib/reader/node-data.ts';
import { resolveEnvironments, resolveLabels } from '../../lib/reader/service-environment.ts';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';
import { dataOf, lineOf, nodeOf } from './node-of.ts';

const ENV = { PROJECT: 'project', BOTH: 'project' };
const FILES = {
  'a.env': 'A=1\nBOTH=file\nFROM=$PROJECT $BOTH $INLINE\nPROJECT\nINLINE=file',
  'b.env': 'A=2\nB=$A $FROM',
  'raw.env': 'R="$A"',
  'bad.env': 'A=1\nB C=2',
};

function read(service: string, label = false) {
  const findings: Finding[] = [];
  const tell = (finding: Finding) => void findings.push(finding);
  const document = nodeOf(`services: {app: ${service}}`);
  const files = new MemoryFiles('/proj', FILES);
  const node = label
    ? resolveLabels(document, files, tell)
    : resolveEnvironments(document, new Map(Object.entries(ENV)), files, tell);
  return { node, document, app: dataOf(nodeAt(node, ['services', 'app'])), told: findings.map(lineOf) };
}

const environmentOf = (service: string) => (read(service).app as Readonly<Record<string, unknown>>)['environment'];

describe('the environment of a service', () => {
  test.each([
    ['is what it says', '{environment: {A: x, N: 1, T: true}}', { A: 'x', N: 1, T: true }],
    ['is what it says in a list', '{environment: [A=x, B==, C=]}', { A: 'x', B: '=', C: '' }],
    ['has the values of the project', '{environment: {PROJECT: , GONE: }}', { PROJECT: 'project', GONE: null }],
    ['has the values of the project in a list', '{environment: [PROJECT, GONE]}', { PROJECT: 'project', GONE: null }],
    ['has what a file says', '{env_file: [{path: /proj/raw.env}]}', { R: '' }],
    ['has what a raw file says', '{env_file: [{path: /proj/raw.env, format: raw}]}', { R: '"$A"' }],
    ['has what later files say', '{env_file: [/proj/raw.env, {path: /proj/b.env}]}', { R: '', A: '2', B: '2 ' }],
    [
      'has nothing of a file that need not be there',
      '{env_file: [{path: /proj/gone.env, required: false}], environment: {A: x}}',
      { A: 'x' },
    ],
    ['wins over files', '{env_file: /proj/b.env, environment: {A: x}}', { A: 'x', B: 'x ' }],
    ['wins over files without a value, too', '{env_file: /proj/b.env, environment: [A]}', { A: null, B: '2 ' }],
  ])('%s: %s', (_, service, environment) => {
    expect(environmentOf(service)).toEqual(environment);
    expect(read(service).told.filter((line) => !line.includes('VAR-BLANK'))).toEqual([]);
  });

  test('feeds its files, after the project', () => {
    expect(environmentOf('{env_file: [/proj/a.env, /proj/b.env], environment: {INLINE: 1.50}}')).toEqual({
      A: '2',
      BOTH: 'file',
      FROM: 'project project 1.5',
      PROJECT: 'project',
      INLINE: 1.5,
      B: '2 project project 1.5',
    });
  });

  test('knows where each value comes from', () => {
    const { node } = read('{env_file: [{path: /proj/b.env}], environment: {A: x}}');
    const placeOf = (name: string) => nodeAt(node, ['services', 'app', 'environment', name])?.place.position().column;
    expect([placeOf('A'), placeOf('B')]).toEqual([68, 36]);
  });

  test('is not made up where there is none', () => {
    const { node, document } = read('{image: a}');
    expect(nodeAt(node, ['services', 'app'])).toBe(nodeAt(document, ['services', 'app']));
    expect(
      resolveEnvironments(nodeOf('x-a: 1'), new Map(), new MemoryFiles('/', {}), () => undefined).entries.size,
    ).toBe(1);
  });
});

describe('the labels of a service', () => {
  test.each([
    ['are what it says', '{labels: {a: x, n: 1}}', { a: 'x', n: 1 }],
    [
      'are what files say, where it says nothing',
      '{label_file: [/proj/b.env, /proj/raw.env], labels: {B: x}}',
      { A: '2', B: 'x', R: '2' },
    ],
  ])('%s', (_, service, labels) => {
    expect(read(service, true).app).toMatchObject({ labels });
  });

  test('take nothing from the project or the environment of the service', () => {
    expect(read('{label_file: [/proj/a.env], environment: {INLINE: x}}', true).app).toMatchObject({
      labels: { A: '1', BOTH: 'file', FROM: ' file ', INLINE: 'file' },
    });
  });
});

describe('what is wrong with a file is told', () => {
  test('at its own line, with the place that names it', () => {
    expect(read('{env_file: [{path: /proj/bad.env}]}').told).toEqual([
      'bad.env:2:1 ENV-SYNTAX services.app.env_file[0]: the name of a variable holds a space',
    ]);
  });

  test.each([
    [
      '{env_file: [{path: /proj/a.env}, {path: /proj/gone.env}]}',
      'ENV-FILE services.app.env_file[1]: `gone.env` does not exist',
    ],
    [
      '{env_file: [{path: /proj/a.env, format: json}]}',
      'ENV-FORMAT services.app.env_file[0]: a file of variables has no such `format`',
    ],
    ['{env_file: [{path: /proj}]}', 'ENV-FILE services.app.env_file[0]: `proj` is a folder'],
  ])('at the place that names it: %s', (service, line) => {
    expect(read(service).told.at(-1)).toMatch(/^compose\.yaml:1:\d+ /);
    expect(read(service).told.at(-1)).toContain(line);
  });

  test('once, however many services name it', () => {
    const told: string[] = [];
    const tell = (finding: Finding) => void told.push(lineOf(finding));
    const document = nodeOf(`services:
  a: &a {label_file: [/proj/bad.env], env_file: [{path: /proj/bad.env}]}
  b: *a
  c: {label_file: [/proj/bad.env], env_file: [{path: /proj/bad.env}]}`);
    resolveLabels(document, new MemoryFiles('/proj', FILES), tell);
    expect(told).toHaveLength(1);
    resolveEnvironments(document, new Map(), new MemoryFiles('/proj', FILES), tell);
    expect(told).toHaveLength(2);
  });
});

test.skipIf(noDockerCompose)('Docker Compose makes the same of it', () => {
  const service = {
    image: 'i',
    env_file: [{ path: 'a.env', required: true }, { path: 'b.env' }, { path: 'raw.env', format: 'raw' }],
    label_file: ['b.env', 'a.env'],
    environment: { INLINE: 'x', B: null, PROJECT: null, T: true },
    labels: { A: 'x' },
  };
  const { stdout } = composeConfig({ ...FILES, 'compose.yaml': JSON.stringify({ services: { app: service } }) }, ENV);
  const { environment, labels } = JSON.parse(stdout.replaceAll('$$', '$')).services.app;
  const text = JSON.stringify(service).replaceAll(/"([a-z]+\.env)"/g, '"/proj/$1"');
  expect(read(text).app).toMatchObject({ environment: { ...environment, T: true } });
  expect(read(text, true).app).toMatchObject({ labels });
});
