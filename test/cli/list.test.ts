import { expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';

const APPS = {
  'apps/web/main.ts': appSource('web', { more: `new Service(stack, 'more', { image: 'docker.io/library/nginx' });` }),
  'apps/db/main.ts': appSource('db', { outdir: 'services' }),
};

test('names each stack with its source and the number of its services, and writes nothing', async () => {
  const project = aProject(APPS);
  const stdout = 'db  apps/db/main.ts  1 service\nweb  apps/web/main.ts  2 services\n';
  expect(await project.run(['list'])).toEqual({ code: 0, signal: null, stdout, stderr: '' });
  expect(project.tree()).toEqual({});
});

test('prints one object for programs', async () => {
  const { code, stdout } = await aProject(APPS).run(['list', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    ok: true,
    diagnostics: [],
    stacks: [
      { name: 'db', source: 'apps/db/main.ts', outdir: 'services', services: ['db'] },
      { name: 'web', source: 'apps/web/main.ts', outdir: 'dist', services: ['web', 'more'] },
    ],
  });
});

test('lists the sound apps beside a broken one, and fails', async () => {
  const project = aProject({ ...APPS, 'apps/torn/main.ts': 'const = 1;\n' });
  const { code, stdout, stderr } = await project.run(['list']);
  expect(code).toBe(1);
  expect(stdout.split('\n')).toHaveLength(3);
  expect(stderr).toContain('error APP-SYNTAX ');
});
