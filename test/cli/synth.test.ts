import { readFileSync, rmSync, statSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import type { Project } from '../support/project.ts';
import { titled } from '../support/titled.ts';
import { cannotMount, remount, smallDisk } from '../synth/mounted.ts';

const TWO = { 'apps/web/main.ts': appSource('web'), 'apps/db/main.ts': appSource('db') };
const TAGGED = appSource('web', { image: 'docker.io/library/nginx:1.29.3' });
const BROKEN = appSource('web', { more: "new Service(stack, 'bare', {});" });

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
      web  5 files, 3 changed
        update  dist/web/README.md
        create  dist/web/a.txt
        update  dist/web/compose.yaml
      "
    `);
    expect(Object.keys(project.tree())).not.toContain('db/compose.yaml');
  });
});

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

describe('synth --json', () => {
  test('prints one object and nothing else', async () => {
    const more =
      "import { Annotations } from 'cdk-compose';\nAnnotations.of(stack).acknowledge('IMAGE-DIGEST', 'the lab has none');";
    const project = aProject({
      'apps/web/main.ts': appSource('web', { more, image: 'docker.io/library/nginx:1.29.3' }),
    });
    const { code, stdout, stderr } = await project.run(['synth', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      {
        "acknowledged": [
          {
            "code": "IMAGE-DIGEST",
            "column": 17,
            "construct": "web/web",
            "file": "apps/web/main.ts",
            "hint": "add \`@sha256:…\`, since a tag can be moved to another image",
            "line": 4,
            "message": "\`docker.io/library/nginx:1.29.3\` has no digest",
            "path": "services.web.image",
            "reason": "the lab has none",
            "severity": "warning",
          },
        ],
        "changes": [
          {
            "file": "dist/web/.env.example",
            "kind": "create",
            "path": ".env.example",
            "stack": "web",
          },
          {
            "file": "dist/web/README.md",
            "kind": "create",
            "path": "README.md",
            "stack": "web",
          },
          {
            "file": "dist/web/compose.yaml",
            "kind": "create",
            "path": "compose.yaml",
            "stack": "web",
          },
          {
            "file": "dist/web/preflight.sh",
            "kind": "create",
            "path": "preflight.sh",
            "stack": "web",
          },
        ],
        "diagnostics": [],
        "ok": true,
        "stacks": [
          {
            "files": [
              ".env.example",
              "README.md",
              "compose.yaml",
              "preflight.sh",
            ],
            "name": "web",
            "source": "apps/web/main.ts",
          },
        ],
      }
    `);
  });

  test('tells drift as findings and changes', async () => {
    const report = await aProject().synth('--check');
    expect(report.ok).toBe(false);
    expect(
      report.diagnostics.map(({ code, severity, path, construct }) => ({ code, severity, path, construct })),
    ).toEqual(
      report.changes.map(({ stack }) => ({ code: 'OUT-STALE', severity: 'error', path: '', construct: stack })),
    );
    expect(report.changes.map(({ kind, file }) => `${kind} ${file}`)).toEqual([
      'create dist/web/.env.example',
      'create dist/web/README.md',
      'create dist/web/compose.yaml',
      'create dist/web/preflight.sh',
    ]);
  });
});

describe('synth --format', () => {
  test('github prints an annotation for each finding, and writes as always', async () => {
    const project = aProject({ 'apps/web/main.ts': TAGGED });
    const { code, stdout, stderr } = await project.run(['synth', '--format', 'github']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "::warning file=apps/web/main.ts,line=4,col=17,title=IMAGE-DIGEST::services.web.image: \`docker.io/library/nginx:1.29.3\` has no digest%0A→ add \`@sha256:…\`, since a tag can be moved to another image
      "
    `);
    expect(Object.keys(project.tree())).toContain('web/compose.yaml');
  });

  test('sarif prints a log of the findings', async () => {
    const { code, stdout, stderr } = await aProject({ 'apps/web/main.ts': BROKEN }).run(['synth', '--format', 'sarif']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ runs: [{ results: [{ ruleId: 'SERVICE-IMAGE', level: 'error' }] }] });
  });

  test('json is --json', async () => {
    const project = aProject({ 'apps/web/main.ts': BROKEN });
    const [long, short] = [await project.run(['synth', '--format', 'json']), await project.run(['synth', '--json'])];
    expect(long).toEqual(short);
  });
});

describe('synth STACK', () => {
  test('leaves the files and the memory of other stacks alone', async () => {
    const project = aProject(TWO);
    await project.run(['synth']);
    const more = "service.addLabel('a', 'b');";
    project.lay({ 'apps/web/main.ts': appSource('web', { more }), 'apps/db/main.ts': appSource('db', { more }) });
    const before = project.tree();
    const { changes, stacks } = await project.synth('web');
    expect(stacks.map(({ name }) => name)).toEqual(['web']);
    expect(changes.map(({ file }) => file)).toEqual(['dist/web/compose.yaml']);
    const { 'web/compose.yaml': compose, 'manifest.json': manifest, ...others } = project.tree();
    const { 'web/compose.yaml': olderCompose, 'manifest.json': olderManifest, ...older } = before;
    expect(others).toEqual(older);
    expect(compose).not.toBe(olderCompose);
    expect(stackOf(manifest, 'db')).toEqual(stackOf(olderManifest, 'db'));
    expect(await project.run(['synth', '--check', 'web'])).toMatchObject({ code: 0 });
    expect(await project.run(['synth', '--check', 'web', 'db'])).toMatchObject({ code: 1 });
  });

  test('is not kept from its work by the findings of other stacks', async () => {
    const project = aProject({
      'apps/web/main.ts': appSource('web'),
      'apps/empty/main.ts': "import { App, ComposeStack } from 'cdk-compose';\nnew ComposeStack(new App(), 'empty');\n",
      'apps/torn/main.ts': 'const = 1;\n',
      'apps/loud/main.ts': "throw new Error('loud');\n",
    });
    expect(await project.synth('web')).toMatchObject({ ok: true, diagnostics: [], stacks: [{ name: 'web' }] });
    const all = await project.synth();
    expect(all.diagnostics.map(({ code }) => code)).toEqual(['STACK-EMPTY', 'APP-THROWS', 'APP-SYNTAX']);
    // A stack that is nowhere may be one that a broken app would have.
    expect((await project.synth('other')).diagnostics.map(({ code }) => code)).toEqual(['APP-THROWS', 'APP-SYNTAX']);
  });

  test('fails by its own findings', async () => {
    const project = aProject({ 'apps/web/main.ts': BROKEN, 'apps/db/main.ts': appSource('db') });
    expect(await project.synth('web')).toMatchObject({ ok: false });
    expect(await project.synth('db')).toMatchObject({ ok: true });
  });

  test.each([
    [['nope'], 'there is no stack `nope`; there are `db`, `web`'],
    [['web', 'nope', 'nada'], 'there is no stack `nope`, `nada`; there are `db`, `web`'],
  ])('names the known stacks where %j has an unknown one', async (args, message) => {
    const project = aProject(TWO);
    const { code, stderr } = await project.run(['synth', ...args]);
    expect({ code, first: stderr.split('\n')[0] }).toEqual({ code: 2, first: `cdk-compose: ${message}` });
    expect(project.tree()).toEqual({});
  });
});

describe('several apps', () => {
  test('write to the folder that each names, however it is spelled', async () => {
    const project = aProject({
      'apps/a/main.ts': appSource('a', { outdir: 'dist/' }),
      'apps/b/main.ts': appSource('b', { outdir: './dist' }),
      'apps/c/main.ts': appSource('c', { outdir: 'services' }),
    });
    expect(await project.run(['synth'])).toMatchObject({ code: 0 });
    expect(Object.keys(stacksIn(project, 'dist'))).toEqual(['a', 'b']);
    expect(Object.keys(stacksIn(project, 'services'))).toEqual(['c']);
    expect(await project.run(['synth', '--check'])).toMatchObject({ code: 0 });
    await project.run(['synth', '--out', 'all']);
    expect(Object.keys(stacksIn(project, 'all'))).toEqual(['a', 'b', 'c']);
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
    expect(Object.keys(stacksIn(project, 'services'))).toEqual(['a']);
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

function stackOf(manifest: string | undefined, name: string): unknown {
  return (JSON.parse(manifest ?? '{}') as { readonly stacks: Record<string, unknown> }).stacks[name];
}

function stacksIn(project: Project, folder: string): object {
  return (JSON.parse(readFileSync(project.path(`${folder}/manifest.json`), 'utf8')) as { readonly stacks: object })
    .stacks;
}
