import { describe, expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { projectName } from '../../lib/reader/project-name.ts';
import { lineOf, nodeOf } from './node-of.ts';

interface Case {
  readonly given?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The documents of each file. */
  readonly files?: readonly (readonly string[])[];
  readonly folder?: string;
}

function read({ given, env = {}, files = [['services: {}']], folder = '/lab/My App' }: Case) {
  const told: string[] = [];
  const tell = (finding: Finding) => void told.push(`${finding.severity} ${lineOf(finding)}`);
  const documents = files.map((texts) => texts.map((text) => nodeOf(text)));
  return {
    name: projectName({ given, variables: new Map(Object.entries(env)), files: documents, folder }, tell),
    told,
  };
}

describe('a project is named', () => {
  const env = { COMPOSE_PROJECT_NAME: 'from-env', A: 'x' };
  const files = [['name: from-file']];

  test.each<[string, Case, string]>([
    ['by the command line', { given: 'from-cli', env, files }, 'from-cli'],
    ['by the environment', { given: '', env, files }, 'from-env'],
    ['by the file', { files }, 'from-file'],
    ['by the file, if the environment says nothing', { env: { COMPOSE_PROJECT_NAME: '' }, files }, 'from-file'],
    ['by the last file', { files: [['name: one'], ['services: {}'], ['name: two']] }, 'two'],
    ['by the last document', { files: [['name: one', 'name: two', 'services: {}']] }, 'two'],
    ['by a later document alone', { files: [['services: {}', 'name: two']] }, 'two'],
    ['with variables', { env: { A: 'x' }, files: [['name: "${A}-${B:-y}"']] }, 'x-y'],
    ['by the folder', {}, 'myapp'],
    ['by the folder, if the file says nothing', { files: [['name: ""']] }, 'myapp'],
    ['by the folder, without what a name cannot begin with', { folder: '/lab/_-Äpp.2' }, 'pp2'],
  ])('%s', (_, given, name) => expect(read(given)).toEqual({ name, told: [] }));
});

test.each([
  ['MyApp', 'compose.yaml:1:7 NAME-CHANGED name: Compose makes `myapp` of `MyApp`'],
  ['-my.app', 'compose.yaml:1:7 NAME-CHANGED name: Compose makes `myapp` of `-my.app`'],
  ['"My${A}"', 'compose.yaml:1:7 NAME-CHANGED name: Compose changes the name of the project'],
])('a name in a file that is changed is told of: %s', (written, line) => {
  expect(read({ env: { A: 'App' }, files: [[`name: ${written}`]] })).toEqual({
    name: 'myapp',
    told: [`warning ${line}`],
  });
});

describe('a name is refused', () => {
  test.each<[string, Case, string]>([
    [
      'of the command line',
      { given: 'MyApp' },
      'error NAME-PROJECT : the name of the command line is no name of a project',
    ],
    [
      'of the environment',
      { env: { COMPOSE_PROJECT_NAME: '_a' } },
      'error NAME-PROJECT : `COMPOSE_PROJECT_NAME` is no name of a project',
    ],
    [
      'that is blank in the end',
      { files: [['name: ${GONE}']] },
      'error compose.yaml:1:7 NAME-PROJECT name: nothing is left of the name of the project',
    ],
    [
      'that holds nothing a name may',
      { files: [['name: "--"']] },
      'error compose.yaml:1:7 NAME-PROJECT name: nothing is left of the name of the project',
    ],
    [
      'of a folder without letters',
      { folder: '/lab/漢字' },
      'error NAME-PROJECT name: the folder gives the project no name',
    ],
    ['of no folder', { folder: '/' }, 'error NAME-PROJECT name: the folder gives the project no name'],
  ])('%s', (_, given, line) => expect(read(given)).toEqual({ name: undefined, told: [line] }));
});

test.each(['${', '${GONE:?why}'])(
  'what is wrong with the variables of a name is told with all others, and reading goes on: %s',
  (text) => {
    expect(read({ files: [[`name: "${text}"`]] })).toEqual({ name: 'myapp', told: [] });
  },
);

test('a name that is no text is left to the form of the file', () => {
  expect(read({ files: [['name: [a]']] })).toEqual({ name: 'myapp', told: [] });
  expect(read({ files: [['name:']] })).toEqual({ name: 'myapp', told: [] });
});
