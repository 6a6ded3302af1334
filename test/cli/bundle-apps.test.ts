import { mkdirSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';

/** The main.ts of an app that labels its service with what an expression comes to. */
function labelled(name: string, expression: string, head = ''): string {
  return appSource(name, { more: `service.addLabel('told', String(${expression}));` }).replace(/^/, head);
}

const COUNTER = 'let count = 0;\nexport function next(): number {\n  count += 1;\n  return count;\n}\n';

test('an app imports what Node can import, and reads what stands beside it', async () => {
  const project = aProject({
    'apps/awaits/main.ts': labelled('awaits', "await Promise.resolve('awaited')"),
    'apps/beside/main.ts': labelled(
      'beside',
      "readFileSync(new URL('./beside.txt', import.meta.url), 'utf8') + readFileSync(`${import.meta.dirname}/beside.txt`, 'utf8')",
      "import { readFileSync } from 'node:fs';\n",
    ),
    'apps/beside/beside.txt': 'beside;',
    'apps/data/main.ts': labelled('data', 'data.answer', "import data from './data.json' with { type: 'json' };\n"),
    'apps/data/data.json': '{ "answer": 42 }\n',
    'apps/dynamic/main.ts': labelled('dynamic', "(await import('./part.ts')).part"),
    'apps/dynamic/part.ts': "export const part: string = 'part';\n",
    'apps/first/main.ts': labelled('first', 'next()', "import { next } from '../../shared/counter.ts';\n"),
    'apps/second/main.ts': labelled('second', 'next()', "import { next } from '../../shared/counter.ts';\n"),
    'shared/counter.ts': COUNTER,
    'apps/package/main.ts': labelled('package', 'load()', "import { load } from 'greeting';\n"),
    // A package of CommonJS that reads a file of its own, and another package that only it has.
    'node_modules/greeting/package.json': '{ "name": "greeting", "main": "index.js" }',
    'node_modules/greeting/index.js':
      "exports.load = () => require('fs').readFileSync(__dirname + '/text', 'utf8') + require('inner');\n",
    'node_modules/greeting/text': 'hello ',
    'node_modules/greeting/node_modules/inner/index.js': "module.exports = 'inner';\n",
    'apps/own/main.ts': labelled('own', 'own', "import { own } from 'own';\n"),
    'apps/own/node_modules/own/package.json': '{ "name": "own", "type": "module", "exports": "./index.js" }',
    'apps/own/node_modules/own/index.js': "export const own = 'own package';\n",
  });
  const report = await project.synth();
  expect(report.diagnostics).toEqual([]);
  const told = Object.entries(project.tree()).flatMap(([path, text]) => {
    const [, label] = /- "?told=(.*?)"?\n/.exec(text) ?? [];
    return label === undefined ? [] : [`${path.split('/')[0]}: ${label}`];
  });
  expect(told).toMatchInlineSnapshot(`
    [
      "awaits: awaited",
      "beside: beside;beside;",
      "data: 42",
      "dynamic: part",
      "first: 1",
      "own: own package",
      "package: hello inner",
      "second: 2",
    ]
  `);
});

test('beside an app that cannot be read, the others still share their modules', async () => {
  const head = "import { next } from '../../shared/counter.ts';\n";
  const project = aProject({
    'apps/first/main.ts': labelled('first', 'next()', head),
    'apps/second/main.ts': labelled('second', 'next()', head),
    'apps/torn/main.ts': 'const = 1;\n',
    'shared/counter.ts': COUNTER,
  });
  const { stdout } = await project.run(['synth', '--stdout', 'first', 'second']);
  expect(stdout.match(/told=.*/g)).toEqual(['told=1', 'told=2']);
});

test('places in a shared file are its own, also where it asks where it stands', async () => {
  const shared = `import { Service, type ComposeStack } from 'cdk-compose';
const here: string = import.meta.filename;
export function add(stack: ComposeStack): Service {
  // A comment, and a blank line that a bundle has not.

  return new Service(stack, here.endsWith('/shared/add.ts') ? 'shared' : 'lost', { image: 'docker.io/library/nginx' });
}
`;
  const head = "import { add } from '../../shared/add.ts';\n";
  const project = aProject({
    'shared/add.ts': shared,
    'apps/a/main.ts': head + appSource('a', { more: 'add(stack);' }),
    'apps/b/main.ts': head + appSource('b', { more: 'add(stack);' }),
  });
  const { diagnostics } = await project.synth();
  const places = diagnostics.map(({ construct, file, line, column }) => [construct, file, line, column]);
  expect(places).toContainEqual(['a/shared', 'shared/add.ts', 6, 10]);
  expect(places).toContainEqual(['b/shared', 'shared/add.ts', 6, 10]);
});

test('a project finds the files and the packages of the folders above it', async () => {
  const head = "import { above } from 'above';\nimport { file } from '../../../file.ts';\n";
  const project = aProject({
    'infra/apps/web/main.ts': labelled('web', '[above, file]', head),
    'infra/package.json': '{ "type": "module" }',
    'infra/node_modules/unrelated/package.json': '{}',
    'file.ts': "export const file = 'file above';\n",
    'node_modules/above/package.json': '{ "name": "above", "type": "module", "exports": "./index.js" }',
    'node_modules/above/index.js': "export const above = 'package above';\n",
  });
  expect(await project.run(['synth', '--stdout'], { cwd: 'infra' })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('told=package above,file above'),
  });
});

test('an app without the library beside it gets the one of the command', async () => {
  const project = aProject({ 'bare/apps/web/main.ts': appSource('web'), 'bare/package.json': '{ "type": "module" }' });
  project.uninstall();
  expect(await project.run(['synth', '--stdout'], { cwd: 'bare' })).toMatchObject({ code: 0, stderr: '' });
});

test('nothing is left in the temporary folder, whatever happens', async () => {
  const project = aProject({ 'apps/web/main.ts': appSource('web'), 'apps/torn/main.ts': 'throw 1;\n' });
  mkdirSync(project.path('tmp'));
  await project.run(['synth'], { env: { TMPDIR: project.path('tmp') } });
  expect(readdirSync(project.path('tmp'))).toEqual([]);
});

test('a temporary folder that cannot be written to is told', async () => {
  const { code, stderr } = await aProject().run(['synth'], { env: { TMPDIR: '/proc/none' } });
  expect(code).toBe(1);
  expect(stderr).toContain('error OUT-IO `/proc/none` cannot be written');
});
