import { App, ComposeStack, Service, SynthError } from 'cdk-compose';
import { afterEach, describe, expect, test } from 'vitest';
import { installAppHost, type AppHost } from '../../lib/synth/app-host.ts';
import { markedLine } from '../support/marked-line.ts';
import { pinned } from '../support/pinned.ts';
import { lay, temporaryFolder, treeOf } from './output-folder.ts';

const image = pinned('docker.io/library/nginx:1.29.3');

/** An app that writes the named stacks into a folder. */
function appOf(outdir: string, ...names: readonly string[]): App {
  const app = new App({ outdir });
  for (const name of names) new Service(new ComposeStack(app, name), 'web', { image });
  return app;
}

test('knows its folder, its project and the file that it is written in', () => {
  const app = new App();
  expect([app.outdir, app.projectRoot, app.source]).toEqual(['dist', process.cwd(), 'test/synth/app.test.ts']);
  expect(new App({ outdir: 'services' }).outdir).toBe('services');
});

test('assembles once, and writes nothing by that', () => {
  const folder = temporaryFolder();
  const app = appOf(folder, 'web');
  const assembly = app.assemble();
  expect(app.assemble()).toBe(assembly);
  expect(assembly.models.map(({ stack }) => stack.name)).toEqual(['web']);
  expect(treeOf(folder)).toEqual({});
});

describe('synth', () => {
  test('writes what changed and tells it', () => {
    const folder = temporaryFolder();
    const files = ['.env.example', 'README.md', 'compose.yaml', 'preflight.sh'];
    expect(appOf(folder, 'web').synth()).toEqual({
      changes: files.map((path) => ({ stack: 'web', path, kind: 'create', edited: false })),
      diagnostics: [],
    });
    expect(Object.keys(treeOf(folder))).toEqual(['manifest.json', ...files.map((file) => `web/${file}`)]);
    expect(appOf(folder, 'web').synth()).toEqual({ changes: [], diagnostics: [] });
  });

  test('returns warnings', () => {
    const app = appOf(temporaryFolder(), 'web');
    new Service(app.node.findChild('web') as ComposeStack, 'tagged', { image: 'docker.io/library/nginx:1.29.3' });
    expect(app.synth().diagnostics).toMatchObject([{ code: 'IMAGE-DIGEST', severity: 'warning' }]);
  });

  test('throws every error at once and writes nothing', () => {
    const folder = temporaryFolder();
    lay(folder, { 'web/data/file': 'mine\n' });
    const app = appOf(folder, 'web');
    new ComposeStack(app, 'bare'); // line: bare
    new ComposeStack(app, 'empty'); // line: empty
    const places = ['bare', 'empty'].map((mark) => ({
      code: 'STACK-EMPTY',
      file: 'test/synth/app.test.ts',
      line: markedLine(import.meta.url, mark),
    }));
    expect(() => app.synth()).toThrow(SynthError);
    expect(() => app.synth()).toThrow(
      expect.objectContaining({ diagnostics: places.map((one) => expect.objectContaining(one)) }),
    );
    expect(treeOf(folder)).toEqual({ 'web/data/file': 'mine\n' });
  });

  test('takes away the stacks that its file had, and leaves those of other files', () => {
    const folder = temporaryFolder();
    const manifest = { format: 1, stacks: { other: { source: 'apps/other/main.ts', files: {} } } };
    lay(folder, { 'manifest.json': JSON.stringify(manifest) });
    appOf(folder, 'web', 'gone').synth();
    appOf(folder, 'web').synth();
    const { stacks } = JSON.parse(treeOf(folder)['manifest.json'] ?? '') as { readonly stacks: object };
    expect(Object.keys(stacks)).toEqual(['other', 'web']);
    expect(Object.keys(treeOf(folder)).filter((path) => path.startsWith('gone/'))).toEqual([]);
  });
});

describe('under a command that runs apps', () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, Symbol.for('cdk-compose.host')));

  test('an app reports itself and leaves the writing to the command', () => {
    const folder = temporaryFolder();
    const host: AppHost = { source: 'apps/web/main.ts', apps: [] };
    installAppHost(host);
    const app = appOf(folder, 'web');
    expect(host.apps).toEqual([app]);
    expect(app.source).toBe('apps/web/main.ts');
    expect(app.synth()).toEqual({ changes: [], diagnostics: [] });
    expect(treeOf(folder)).toEqual({});
  });
});
