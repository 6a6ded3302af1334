import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { checkout } from '../support/built.ts';
import { node24, noNode24 } from '../support/node24.ts';
import type { Project, RunOptions } from '../support/project.ts';
import { titled } from '../support/titled.ts';

const HERE = { TZ: 'UTC', LC_ALL: 'C' };
const FAR = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', HOME: '/nowhere', USER: 'else' };

/** A copy of the project of this checkout. */
function copy(): Project {
  const project = aProject({});
  cpSync(`${checkout}apps`, project.path('apps'), { recursive: true });
  return project;
}

async function synthesized(project: Project, options: RunOptions): Promise<Readonly<Record<string, string>>> {
  const args = options.script === undefined ? ['synth'] : [];
  expect(await project.run(args, options)).toMatchObject({ code: 0, stderr: '' });
  return project.tree();
}

test('two folders, time zones and locales give the same bytes, and a second run too', async () => {
  const [here, far] = [copy(), copy()];
  const expected = await synthesized(here, { env: HERE });
  expect(Object.keys(expected)).toContain('immich/compose.yaml');
  expect(await synthesized(far, { env: FAR })).toEqual(expected);
  expect(await far.run(['synth', '--check'], { env: HERE })).toMatchObject({ code: 0 });
  expect(Object.values(expected).filter((text) => text.includes(here.folder))).toEqual([]);
});

test.skipIf(noNode24 !== undefined)(titled('another Node gives the same bytes', noNode24), async () => {
  const project = copy();
  const expected = await synthesized(copy(), { env: HERE });
  expect(await synthesized(project, { node: node24, env: FAR })).toEqual(expected);
  expect(await project.run(['synth', '--check'])).toMatchObject({ code: 0 });
});

test.skipIf(noNode24 !== undefined)(titled('an app that is run by itself gives the same bytes', noNode24), async () => {
  const expected = await synthesized(copy(), { env: HERE });
  expect(await synthesized(copy(), { node: node24, script: 'apps/immich/main.ts' })).toEqual(expected);
});
