import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import { builtCommand } from '../support/built.ts';
import { titled } from '../support/titled.ts';

const FILES = {
  'apps/bare/main.ts': "import { App, ComposeStack } from 'cdk-compose';\nnew ComposeStack(new App(), 'bare');\n",
  'apps/web/main.ts': appSource('web', { image: 'docker.io/library/nginx:1.29.3' }),
};

test('findings are told the way of a compiler, then counted', async () => {
  const { code, stdout, stderr } = await aProject(FILES).run(['synth']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatchInlineSnapshot(`
    "error STACK-EMPTY the stack \`bare\` has no service
      apps/bare/main.ts:2:1  bare
      2 | new ComposeStack(new App(), 'bare');
        | ^^^^^^^^^^^^^^^^
      → create a \`Service\` in it
    warning IMAGE-DIGEST \`docker.io/library/nginx:1.29.3\` has no digest
      apps/web/main.ts:4:17  web/web  services.web.image
      4 | const service = new Service(stack, 'web', { image: 'docker.io/library/nginx:1.29.3' });
        |                 ^^^^^^^^^^^
      → add \`@sha256:…\`, since a tag can be moved to another image
    1 error, 1 warning
    "
  `);
});

test('what cannot be shown is told without its line', async () => {
  const project = aProject({ 'apps/torn/main.ts': "throw new Error('\u001B[2J');\n" });
  expect((await project.run(['synth'])).stderr).toMatchInlineSnapshot(`
    "error APP-THROWS the app throws Error: \\u{1b}[2J
      apps/torn/main.ts:1:7
      1 | throw new Error('\\u{1b}[2J');
        |       ^^^^^^^^^
      → correct the app and synthesize again; \`npx tsc --noEmit\` finds misspelt names
    1 error
    "
  `);
  project.lay({ 'apps/torn/main.ts': '' });
  expect((await project.run(['synth'])).stderr).toMatchInlineSnapshot(`
    "error APP-MISSING \`apps/torn/main.ts\` creates no \`App\`
      apps/torn/main.ts
      → begin it with \`const app = new App()\` and create a \`ComposeStack\` in it
    1 error
    "
  `);
});

const noTerminal = spawnSync('script', ['--version']).error === undefined ? undefined : 'there is no `script` here';

/** What is printed at a terminal, with each escape character as `^`. */
function atTerminal(env: Readonly<Record<string, string>>): string {
  const command = `'${process.execPath}' '${builtCommand()}' synth`;
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: aProject(FILES).folder,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
  });
  return stdout.replaceAll('\u001B', '^').replaceAll('\r', '');
}

test.skipIf(noTerminal !== undefined)(titled('colours are for terminals', noTerminal), () => {
  expect(atTerminal({})).toContain('^[31merror^[0m ^[1mSTACK-EMPTY^[0m the stack `bare` has no service\n');
});

test.skipIf(noTerminal !== undefined).each([
  [{ NO_COLOR: '1' }, false],
  [{ NO_COLOR: '' }, true],
])(titled('%j at a terminal: colours are %j', noTerminal), (env, coloured) => {
  expect(atTerminal(env).includes('^[')).toBe(coloured);
});
