import { rmSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import { TAGGED, TWO } from './synth-apps.ts';

describe('synth', () => {
  test('writes each stack, says what changed, and is quiet when nothing did', async () => {
    const project = aProject(TWO);
    const first = await project.run(['synth']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatchInlineSnapshot(`
      "db  4 files, 4 changed
        create  dist/db/.env.example
        create  dist/db/README.md
        create  dist/db/compose.yaml
        create  dist/db/preflight.sh
      web  4 files, 4 changed
        create  dist/web/.env.example
        create  dist/web/README.md
        create  dist/web/compose.yaml
        create  dist/web/preflight.sh
      "
    `);
    expect(Object.keys(project.tree())).toMatchInlineSnapshot(`
      [
        "db/.env.example",
        "db/README.md",
        "db/compose.yaml",
        "db/preflight.sh",
        "manifest.json",
        "web/.env.example",
        "web/README.md",
        "web/compose.yaml",
        "web/preflight.sh",
      ]
    `);
    const written = statSync(project.path('dist/web/compose.yaml'));

    expect(await project.run(['synth'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(statSync(project.path('dist/web/compose.yaml')).mtimeMs).toBe(written.mtimeMs);
  });

  test('updates, creates and removes what another app asks for', async () => {
    const project = aProject(TWO);
    await project.run(['synth']);
    rmSync(project.path('apps/db'), { recursive: true });
    const more = "stack.addFile('a.txt', 'a\\n');";
    project.lay({ 'apps/web/main.ts': appSource('web', { more, image: 'docker.io/library/nginx:1.29.4' }) });
    const { stdout } = await project.run(['synth']);
    expect(stdout).toMatchInlineSnapshot(`
      "db  0 files, 4 changed
        remove  dist/db/.env.example
        remove  dist/db/README.md
        remove  dist/db/compose.yaml
        remove  dist/db/preflight.sh
      web  5 files, 4 changed
        update  dist/web/README.md
        create  dist/web/a.txt
        update  dist/web/compose.yaml
        update  dist/web/preflight.sh
      "
    `);
    expect(Object.keys(project.tree())).not.toContain('db/compose.yaml');
  });
});

describe('synth --stdout', () => {
  test('prints each compose.yaml as a document of its own and writes nothing', async () => {
    const project = aProject(TWO);
    const { code, stdout } = await project.run(['synth', '--stdout']);
    expect(code).toBe(0);
    expect(stdout.match(/^---\n# Generated from apps\/(db|web)\/main\.ts/gm)).toHaveLength(2);
    expect(project.tree()).toEqual({});
    await project.run(['synth']);
    const { 'db/compose.yaml': db = '', 'web/compose.yaml': web = '' } = project.tree();
    expect(stdout).toBe(db + web);
    expect((await project.run(['synth', '--stdout', 'web'])).stdout).toBe(web);
  });
});

describe('synth --out', () => {
  test.each(['./a/../services/', '<project>/services'])('writes to %j instead of dist', async (out) => {
    const project = aProject();
    const { code, stdout } = await project.run(['synth', '--out', out.replace('<project>', project.folder)]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      out.startsWith('<') ? `create  ${project.folder}/services/web/` : '  create  services/web/compose.yaml\n',
    );
    expect(Object.keys(project.tree('services'))).toContain('web/compose.yaml');
    expect(project.tree('dist')).toEqual({});
  });

  test('is compared with by --check', async () => {
    const project = aProject();
    await project.run(['synth', '--out', 'services']);
    expect(await project.run(['synth', '--check', '--out', 'services'])).toMatchObject({ code: 0 });
    expect(await project.run(['synth', '--check'])).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('synth --strict', () => {
  test('takes warnings for errors, and writes nothing', async () => {
    const project = aProject({ 'apps/web/main.ts': TAGGED });
    expect(await project.synth('--strict')).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'IMAGE-DIGEST', severity: 'error', file: 'apps/web/main.ts', line: 4 }],
    });
    expect(project.tree()).toEqual({});
    expect(await project.synth()).toMatchObject({
      ok: true,
      diagnostics: [{ code: 'IMAGE-DIGEST', severity: 'warning' }],
    });
  });
});
