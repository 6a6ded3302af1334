import { expect, test } from 'vitest';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';
import { readCompose, type ProjectSource } from '../../lib/reader/read-compose.ts';
import { resolveProject } from '../support/resolved/resolve-project.ts';

const FOLDER = '/srv/project';

function read(files: Readonly<Record<string, string>>, options: Partial<ProjectSource> = {}) {
  const source = { files: new MemoryFiles(FOLDER, files), paths: [`${FOLDER}/compose.yaml`], folder: FOLDER, env: {} };
  const { findings, model, resolved } = readCompose({ ...source, ...options });
  const told = findings.map(({ code, severity, origin }) => {
    const { line, column } = origin?.location?.position() ?? {};
    return `${severity} ${code} ${line}:${column}`;
  });
  return {
    told,
    model,
    resolved: resolved && (resolveProject(resolved, 'project') as Readonly<Record<string, unknown>>),
  };
}

const PROFILES =
  'services:\n  web: {image: a:1}\n  tool: {image: a:1, profiles: [tools]}\n  test: {image: a:1, profiles: [tests]}\n';

test.each<[string, Partial<ProjectSource>, readonly string[]]>([
  ['none', {}, ['web']],
  ['one of the command line', { profiles: ['tools'] }, ['web', 'tool']],
  ['all', { profiles: ['*'] }, ['web', 'tool', 'test']],
  ['those of the environment', { env: { COMPOSE_PROFILES: 'tests' } }, ['web', 'test']],
  [
    'those of the command line before them',
    { profiles: ['tools'], env: { COMPOSE_PROFILES: 'tests' } },
    ['web', 'tool'],
  ],
])('profiles switch services on: %s', (_, options, on) => {
  const { model } = read({ 'compose.yaml': PROFILES }, options);
  expect(Object.keys(model?.document.services ?? {})).toEqual(on);
  const off = ['web', 'tool', 'test'].filter((name) => !on.includes(name));
  expect(Object.keys(model?.disabled ?? {})).toEqual(off);
});

test('a variable that only an env_file has is told once, with where it comes from', () => {
  const text = 'services:\n  web:\n    image: a:1\n    env_file: a.env\n    command: ["${KEY}"]\n';
  expect(read({ 'compose.yaml': text, 'a.env': 'KEY=1\n' }).told).toEqual(['warning VAR-ENV-FILE 5:16']);
  expect(read({ 'compose.yaml': text, 'a.env': 'OTHER=1\n' }).told).toEqual(['warning VAR-BLANK 5:16']);
});

test('a list of variables of an included project takes the values of that project', () => {
  const files = {
    'compose.yaml': 'include: [{path: b/b.yaml, env_file: b/b.env}]\nservices: {web: {image: a:1}}\n',
    'b/b.yaml': 'services: {b: {image: "b:1", environment: [TAG, OTHER]}}\n',
    'b/b.env': 'TAG=7\n',
  };
  const services = read(files).resolved?.['services'];
  expect(services).toMatchObject({ b: { environment: { TAG: '7', OTHER: null } } });
});

test('an obsolete version is told, and is not in the model', () => {
  const { told, model } = read({ 'compose.yaml': 'version: "3.8"\nservices: {web: {image: a:1}}\n' });
  expect(told).toEqual(['warning FORM-VERSION 1:1']);
  expect(Object.keys(model?.document ?? {})).not.toContain('version');
});

test('every value of the model knows its place, and what it lacks has the place of what is around it', () => {
  const { model } = read({ 'compose.yaml': 'services:\n  web:\n    image: a:1\n' });
  const at = (...path: readonly string[]) => model?.origins.nearest(path)?.location?.position();
  expect(at('services', 'web', 'image')).toMatchObject({ file: `${FOLDER}/compose.yaml`, line: 3, column: 12 });
  expect(at('services', 'web', 'command')).toMatchObject({ line: 2, column: 3 });
  expect(model?.origins.get(['services', 'web', 'command'])).toBe(undefined);
  expect(model?.origins.get(['services', 'web', 'image'])).toBeDefined();
});

test('files of variables of the command line are looked for from where Compose runs', () => {
  const text = 'services: {web: {image: "a:${TAG:?}"}}\n';
  const options = { env: { COMPOSE_ENV_FILES: 'x.env' }, workingFolder: '/srv' };
  expect(read({ 'compose.yaml': text, '../x.env': 'TAG=1\n' }, options).told).toEqual([]);
  expect(read({ 'compose.yaml': text, 'x.env': 'TAG=1\n' }, options).told).toContain(
    'error ENV-FILE undefined:undefined',
  );
});
