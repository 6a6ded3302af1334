import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../lib/core/diagnostic.ts';
import { aProject } from '../support/a-project.ts';
import { pinned } from '../support/pinned.ts';
import type { Project } from '../support/project.ts';

const IMAGE = pinned('docker.io/library/nginx:1.29.3');
const web = (...lines: readonly string[]) =>
  `services:\n  web:\n    image: ${IMAGE}\n${lines.map((line) => `    ${line}\n`).join('')}`;
const FINE = web();
const WRONG = web('networks:', '  - lan');

interface CheckReport {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly projects: readonly (readonly string[])[];
}

async function report(project: Project, ...args: readonly string[]): Promise<CheckReport> {
  const { stdout } = await project.run(['check', '--json', ...args]);
  return JSON.parse(stdout) as CheckReport;
}

const codes = ({ diagnostics }: CheckReport) => diagnostics.map(({ code }) => code);

describe('check', () => {
  test('is silent where there is nothing to say', async () => {
    const ending = { code: 0, signal: null, stdout: '', stderr: '' };
    expect(await aProject({ 'compose.yaml': FINE }).run(['check', 'compose.yaml'])).toEqual(ending);
  });

  test('tells what is wrong with the line of the file', async () => {
    const { code, stdout, stderr } = await aProject({ 'lab/compose.yaml': WRONG }).run(['check', 'lab/compose.yaml']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatchInlineSnapshot(`
      "error REF-UNDEFINED \`web\` refers to the network \`lan\`, which \`lab\` does not have
        lab/compose.yaml:5:9  services.web.networks.lan
        5 |       - lan
          |         ^^^
        → correct the name, or declare it below \`networks:\`, with \`external: true\` where it is there already
      1 error
      "
    `);
  });

  test('judges each file as a project of its own', async () => {
    const project = aProject({ 'a.yaml': WRONG, 'b.yaml': FINE, 'c.yaml': WRONG });
    const { ok, diagnostics, projects } = await report(project, 'c.yaml', 'b.yaml', 'a.yaml');
    expect(ok).toBe(false);
    expect(diagnostics.map(({ file }) => file)).toEqual(['a.yaml', 'c.yaml']);
    expect(projects).toEqual([['c.yaml'], ['b.yaml'], ['a.yaml']]);
  });

  test('takes what Compose finds by itself with its override, and names it once', async () => {
    const project = aProject({ 'compose.yaml': WRONG, 'compose.override.yaml': 'networks:\n  lan:\n' });
    const names = ['compose.yaml', 'compose.override.yaml'];
    expect(await report(project, ...names, '.')).toEqual({ ok: true, diagnostics: [], projects: [names] });
    expect(await report(project)).toEqual({ ok: true, diagnostics: [], projects: [names] });
  });

  test('finds the project above the folder where nobody names a file, and what COMPOSE_FILE names', async () => {
    const project = aProject({ 'compose.yaml': FINE, 'lab/notes.txt': '', 'lab/b.yaml': WRONG });
    const find = async (env: Readonly<Record<string, string>>) =>
      (await project.run(['check', '--json'], { cwd: 'lab', env })).stdout;
    expect(JSON.parse(await find({}))).toMatchObject({ ok: true, projects: [[project.path('compose.yaml')]] });
    expect(JSON.parse(await find({ COMPOSE_FILE: 'b.yaml' }))).toMatchObject({ ok: false, projects: [['b.yaml']] });
  });

  test('lays other files over each', async () => {
    const project = aProject({
      'compose.yaml': WRONG,
      'compose.override.yaml': 'services: 1\n',
      'lan.yaml': 'networks:\n  lan:\n',
    });
    expect(await report(project, '.', '--with', 'lan.yaml')).toEqual({
      ok: true,
      diagnostics: [],
      projects: [['compose.yaml', 'lan.yaml']],
    });
  });

  test('says what two projects include once', async () => {
    const including = `include:\n  - part.yaml\n${FINE}`;
    const part = `${WRONG.replace('web:', 'other:')}`;
    const project = aProject({ 'a.yaml': including, 'b.yaml': including, 'part.yaml': part });
    expect((await report(project, 'a.yaml', 'b.yaml')).diagnostics.map(({ file }) => file)).toEqual(['part.yaml']);
  });
});

describe('variables come', () => {
  const FILES = { 'compose.yaml': web('hostname: ${HOST:?}'), 'a.env': 'HOST=a\n', 'none.env': '' };

  test.each<[string, readonly string[], Readonly<Record<string, string>>, Readonly<Record<string, string>>, boolean]>([
    ['from nowhere', [], {}, {}, false],
    ['from the environment', [], { HOST: 'a' }, {}, true],
    ['from .env', [], {}, { '.env': 'HOST=a\n' }, true],
    ['from the file that is named', ['--env-file', 'a.env'], {}, {}, true],
    ['from the file that is named alone', ['--env-file', 'none.env'], {}, { '.env': 'HOST=a\n' }, false],
    ['from several files', ['--env-file', 'none.env', '--env-file', 'a.env'], {}, {}, true],
  ])('%s', async (_, args, env, files, ok) => {
    const project = aProject({ ...FILES, ...files });
    expect(await project.run(['check', ...args, 'compose.yaml'], { env })).toMatchObject({ code: ok ? 0 : 1 });
  });

  test('from .env beside the file, wherever the command is run', async () => {
    const project = aProject({ 'lab/compose.yaml': FILES['compose.yaml'], 'lab/.env': 'HOST=a\n', '.env': '' });
    expect(await project.run(['check', 'lab/compose.yaml'])).toMatchObject({ code: 0 });
  });

  test('and their lines are never shown', async () => {
    const project = aProject({ 'compose.yaml': FINE, '.env': 'PASS WORD=hunter2\n' });
    const { code, stderr } = await project.run(['check', 'compose.yaml']);
    expect(code).toBe(1);
    expect(stderr).toContain('.env:1:');
    expect(stderr).not.toContain('hunter2');
  });
});

describe('as docker compose has them', () => {
  test('--profile switches services on', async () => {
    const project = aProject({
      'compose.yaml': `${FINE}  more:\n    profiles: [more]\n    build: .\n    image: Nginx\n`,
    });
    expect(codes(await report(project, 'compose.yaml'))).toEqual([]);
    expect(codes(await report(project, 'compose.yaml', '--profile', 'more'))).toContain('IMAGE-REFERENCE');
  });

  test.each([
    ['--project-name', 'Web'],
    ['-p', 'a.b'],
  ])('%s %s must be a name of a project', async (option, name) => {
    expect(codes(await report(aProject({ 'compose.yaml': FINE }), 'compose.yaml', option, name))).toEqual([
      'NAME-PROJECT',
    ]);
  });
});

test('--strict takes warnings for errors', async () => {
  const project = aProject({ 'compose.yaml': web('environment:', '  A: ${NOBODY_SETS_IT}') });
  expect(await report(project, 'compose.yaml')).toMatchObject({ ok: true, diagnostics: [{ severity: 'warning' }] });
  expect(await report(project, 'compose.yaml', '--strict')).toMatchObject({
    ok: false,
    diagnostics: [{ severity: 'error' }],
  });
});

describe('standard input', () => {
  test.each([
    [FINE, 0],
    [WRONG, 1],
  ])('is read for -: %j ends with %d', async (input, code) => {
    expect(await aProject({}).run(['check', '-'], { input })).toMatchObject({ code });
  });

  test('is a file of the working directory, whose lines are shown', async () => {
    const project = aProject({ 'part.yaml': 'networks:\n  lan:\n' });
    const { stderr } = await project.run(['check', '-'], { input: WRONG });
    expect(stderr).toContain('  <stdin>:5:');
    expect(stderr).toContain('\n  5 |       - lan\n');
    expect(await project.run(['check', '-'], { input: `include: [part.yaml]\n${WRONG}` })).toMatchObject({ code: 0 });
  });
});

describe('what cannot be read is a finding', () => {
  test.each<[string, string, (project: Project) => void]>([
    ['nothere.yaml', '`nothere.yaml` does not exist', () => {}],
    ['folder', '`folder` is a folder without a compose.yaml', (project) => mkdirSync(project.path('folder'))],
    [
      'loop.yaml',
      '`loop.yaml` is a symbolic link that leads back to itself',
      (project) => symlinkSync('loop.yaml', project.path('loop.yaml')),
    ],
  ])('%s', async (name, message, lay) => {
    const project = aProject({ 'fine.yaml': FINE });
    lay(project);
    expect(await report(project, name, 'fine.yaml')).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'FILE-MISSING', severity: 'error', message, hint: expect.any(String) }],
    });
  });

  test.each([
    ['binary', '\u0000\u0001\u0002'],
    ['nothing', ''],
  ])('%s', async (_, text) => {
    const { ok, diagnostics } = await report(aProject({ 'compose.yaml': text }), 'compose.yaml');
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'compose.yaml' }]);
  });
});

describe('for programs', () => {
  test('standard output holds one form, standard error nothing, and neither a line of source', async () => {
    const project = aProject({ 'compose.yaml': web('networks:', '  - lan # hunter2') });
    for (const format of ['json', 'github', 'sarif']) {
      const { code, stdout, stderr } = await project.run(['check', '--format', format, 'compose.yaml']);
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
      expect(stdout).toContain('REF-UNDEFINED');
      expect(stdout).not.toContain('hunter2');
    }
  });

  test('GitHub is told paths of the checkout', async () => {
    const project = aProject({ 'lab/compose.yaml': WRONG });
    const options = { cwd: 'lab', env: { GITHUB_WORKSPACE: project.folder } };
    const { stdout } = await project.run(['check', '--format', 'github'], options);
    expect(stdout).toMatch(/^::error file=lab\/compose\.yaml,line=5,col=9,title=REF-UNDEFINED::/);
  });
});
