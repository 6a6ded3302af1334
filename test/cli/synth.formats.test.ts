import { describe, expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import { BROKEN, TAGGED } from './synth-apps.ts';

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
