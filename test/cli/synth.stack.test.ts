import { describe, expect, test } from 'vitest';
import { aProject } from '../support/a-project.ts';
import { appSource } from '../support/app-source.ts';
import { BROKEN, stacksOf, TWO } from './synth-apps.ts';

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
    expect(stacksOf(manifest)['db']).toEqual(stacksOf(olderManifest)['db']);
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
