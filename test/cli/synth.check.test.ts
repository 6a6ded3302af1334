import { rmSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import type { Project } from '../support/project.ts';
import { titled } from '../support/titled.ts';
import { cannotMount, remount, smallDisk } from '../synth/mounted.ts';

let dist: Readonly<Record<string, string>> | undefined;

/** A project with the app `web`, and the dist that it synthesizes to. */
async function aSynthesizedProject(): Promise<Project> {
  const project = aProject();
  if (dist === undefined) {
    await project.run(['synth']);
    dist = project.tree();
  }
  for (const [path, content] of Object.entries(dist)) project.lay({ [`dist/${path}`]: content });
  return project;
}

describe('synth --check', () => {
  test('is silent where dist is what is synthesized', async () => {
    const project = await aSynthesizedProject();
    expect(await project.run(['synth', '--check'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  test.each<[string, string, (project: Project) => void]>([
    [
      'dist is missing',
      '`dist/web/compose.yaml` is missing',
      (project) => rmSync(project.path('dist'), { recursive: true }),
    ],
    [
      'a file is missing',
      '`dist/web/compose.yaml` is missing',
      (project) => rmSync(project.path('dist/web/compose.yaml')),
    ],
    [
      'a file was edited by hand',
      '`dist/web/compose.yaml` was edited by hand',
      (project) => project.lay({ 'dist/web/compose.yaml': 'services: {}\n' }),
    ],
    [
      'the app changed',
      '`dist/web/compose.yaml` is not what is synthesized',
      (project) => project.lay({ 'apps/web/main.ts': appSource('web', { more: "service.addLabel('a', 'b');" }) }),
    ],
    [
      'a stack is gone',
      '`dist/web/compose.yaml` is not synthesized any more',
      (project) => {
        rmSync(project.path('apps/web'), { recursive: true });
        project.lay({ 'apps/db/main.ts': appSource('db') });
      },
    ],
  ])('fails and writes nothing where %s', async (_, message, change) => {
    const project = await aSynthesizedProject();
    change(project);
    const before = project.tree('.');
    const { ok, diagnostics } = await project.synth('--check');
    expect(ok).toBe(false);
    expect(diagnostics.filter((one) => one.message === message)).toMatchObject([
      { code: 'OUT-STALE', severity: 'error' },
    ]);
    expect(project.tree('.')).toEqual(before);
  });

  test.skipIf(cannotMount !== undefined)(titled('needs no right to write', cannotMount), async () => {
    const project = aProject({ 'apps/web/main.ts': appSource('web') }, smallDisk());
    await project.run(['synth']);
    remount(project.folder, 'ro');
    onTestFinished(() => remount(project.folder, 'rw'));
    expect(await project.run(['synth', '--check'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    // Neither does a synthesis that has nothing to write.
    expect(await project.run(['synth'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });
});
