import { describe, expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import { stacksOf } from './synth-apps.ts';

describe('several apps', () => {
  test('write to the folder that each names, however it is spelled', async () => {
    const project = aProject({
      'apps/a/main.ts': appSource('a', { outdir: 'dist/' }),
      'apps/b/main.ts': appSource('b', { outdir: './dist' }),
      'apps/c/main.ts': appSource('c', { outdir: 'services' }),
    });
    expect(await project.run(['synth'])).toMatchObject({ code: 0 });
    expect(Object.keys(stacksOf(project.tree('dist')['manifest.json']))).toEqual(['a', 'b']);
    expect(Object.keys(stacksOf(project.tree('services')['manifest.json']))).toEqual(['c']);
    expect(await project.run(['synth', '--check'])).toMatchObject({ code: 0 });
    await project.run(['synth', '--out', 'all']);
    expect(Object.keys(stacksOf(project.tree('all')['manifest.json']))).toEqual(['a', 'b', 'c']);
  });

  test('leave nothing that can be deployed behind when they move out of the default folder', async () => {
    const project = aProject({ 'apps/a/main.ts': appSource('a') });
    await project.run(['synth']);
    project.lay({
      'dist/a/data/rows': 'of the deployed stack',
      'apps/a/main.ts': appSource('a', { outdir: 'services' }),
    });
    expect(await project.run(['synth', '--check'])).toMatchObject({ code: 1 });
    const moved = await project.run(['synth']);
    expect(moved).toMatchObject({ code: 0, stderr: expect.stringContaining('OUT-LEFT') });
    expect(Object.keys(stacksOf(project.tree('services')['manifest.json']))).toEqual(['a']);
    expect(Object.keys(project.tree('dist/a'))).toEqual(['data/rows']);
    expect(await project.run(['synth', '--check'])).toMatchObject({ code: 0 });
  });

  test('may not have stacks of one name, even in two folders', async () => {
    const project = aProject({
      'apps/a/main.ts': appSource('web'),
      'apps/b/main.ts': appSource('web', { outdir: 'services' }),
    });
    const { ok, diagnostics } = await project.synth();
    expect(ok).toBe(false);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'STACK-TWICE',
        message: 'two stacks are named `web`, the first one at apps/a/main.ts:3',
        file: 'apps/b/main.ts',
        line: 3,
      }),
    );
    expect(project.tree()).toEqual({});
  });
});
