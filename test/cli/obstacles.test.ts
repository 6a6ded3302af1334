import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import type { Project } from '../support/project.ts';
import { titled } from '../support/titled.ts';
import { cannotMount, remount, smallDisk } from '../synth/mounted.ts';

test.each<[string, string, string, (project: Project) => void]>([
  [
    'dist is a file',
    'OUT-BLOCKED',
    '`dist` is a file, where a folder belongs',
    (project) => project.lay({ dist: 'mine\n' }),
  ],
  [
    'dist is a link',
    'OUT-BLOCKED',
    '`dist` is a symbolic link, where a folder belongs',
    (project) => {
      mkdirSync(project.path('elsewhere'));
      symlinkSync('elsewhere', project.path('dist'));
    },
  ],
  [
    'a file of somebody else stands in the way',
    'OUT-BLOCKED',
    expect.stringContaining('`dist/web/compose.yaml`'),
    (project) => project.lay({ 'dist/web/compose.yaml': 'mine\n' }),
  ],
  [
    'the manifest is damaged',
    'OUT-MANIFEST',
    expect.stringContaining('dist/manifest.json'),
    (project) => project.lay({ 'dist/manifest.json': '<<<<<<< HEAD\n' }),
  ],
])('nothing is touched where %s', async (_, code, message, lay) => {
  const project = aProject();
  lay(project);
  const before = project.tree('.');
  const { ok, diagnostics } = await project.synth();
  expect(ok).toBe(false);
  expect(diagnostics).toEqual([
    expect.objectContaining({ code, message, severity: 'error', hint: expect.any(String) }),
  ]);
  expect(project.tree('.')).toEqual(before);
});

test.skipIf(cannotMount !== undefined)(titled('a read-only folder is told', cannotMount), async () => {
  const project = aProject({ 'apps/web/main.ts': appSource('web') }, smallDisk());
  remount(project.folder, 'ro');
  onTestFinished(() => remount(project.folder, 'rw'));
  const { ok, diagnostics } = await project.synth();
  expect(ok).toBe(false);
  expect(diagnostics).toMatchObject([{ code: 'OUT-IO', message: expect.stringContaining('read-only') }]);
});

test.skipIf(cannotMount !== undefined)(
  titled('a full disk is told, and dist stays as it was', cannotMount),
  async () => {
    const project = aProject({ 'apps/web/main.ts': appSource('web') }, smallDisk());
    await project.run(['synth']);
    const before = project.tree();
    const more = "stack.addFile('large.txt', `${'x'.repeat(100_000)}\\n`);\nservice.addLabel('a', 'b');";
    project.lay({ 'apps/web/main.ts': appSource('web', { more }) });
    const { diagnostics } = await project.synth();
    expect(diagnostics).toMatchObject([{ code: 'OUT-IO', message: expect.stringContaining('disk is full') }]);
    expect(project.tree()).toEqual(before);
  },
);

test('what the deployed stack keeps is never touched', async () => {
  const kept = { 'dist/web/data/db/file': 'rows', 'dist/web/backups/a': 'dump', 'dist/web/.env': 'SECRET=1\n' };
  const project = aProject({ 'apps/web/main.ts': appSource('web'), ...kept });
  await project.run(['synth']);
  project.lay({ 'apps/web/main.ts': appSource('db') });
  await project.run(['synth']);
  expect(project.tree('dist/web')).toEqual({ 'data/db/file': 'rows', 'backups/a': 'dump', '.env': 'SECRET=1\n' });
});

test('two syntheses at once do not mix', async () => {
  const more =
    "import { readFileSync } from 'node:fs';\nfor (let n = 0; n < 20; n += 1) stack.addFile(`${n}.txt`, readFileSync('turn', 'utf8'));";
  const project = aProject({ 'apps/web/main.ts': appSource('web', { more }), turn: 'one\n' });
  const first = project.run(['synth']);
  writeFileSync(project.path('turn'), 'two\n');
  const endings = await Promise.all([first, project.run(['synth']), project.run(['synth'])]);
  expect(endings.map(({ code, stderr }) => ({ code, stderr }))).toEqual(endings.map(() => ({ code: 0, stderr: '' })));
  const texts = Object.entries(project.tree()).filter(([path]) => path.endsWith('.txt'));
  expect(texts).toHaveLength(20);
  expect(new Set(texts.map(([, text]) => text)).size).toBe(1);
  expect(readdirSync(project.path('dist')).toSorted()).toEqual(['manifest.json', 'web']);
  await project.run(['synth']);
  expect(await project.run(['synth', '--check'])).toMatchObject({ code: 0 });
});
