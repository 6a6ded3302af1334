import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { checkout } from '../support/built.ts';
import { node24, noNode24 } from '../support/node24.ts';
import { titled } from '../support/titled.ts';
import { install } from './installed.ts';

const APP = `import { App, ComposeStack, Service } from 'cdk-compose';
import { HomepageEntry } from 'cdk-compose/homelab';
import { ImmichServer } from 'cdk-compose/immich';
import { Template } from 'cdk-compose/testing';
const app = new App();
const stack = new ComposeStack(app, 'web', { description: 'A static site.' });
const web = new Service(stack, 'web', { image: '${pinned('docker.io/library/nginx:1.29.3')}', restart: 'no' });
new HomepageEntry(web, 'tile', { group: 'Sites', name: 'Web', icon: 'web', href: 'https://web', description: ImmichServer.name });
if (!Template.fromStack(app, stack).artifact('compose.yaml').includes('nginx')) throw new Error('no nginx');
app.synth();
`;

const tsconfig = { module: 'nodenext', target: 'es2022', strict: true, noEmit: true, skipLibCheck: false };
const installed = install({ 'apps/web/main.ts': APP });
const { folder, tarball, problem, run } = installed;
afterAll(() => installed.remove());

test('the tarball holds what runs, and nothing of this machine', () => {
  const unknown = tarball.files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^(?:build\/.+\.(?:c?js|d\.ts)|lib\/.+\.(?:ts|js)|schemas\/.+\.json|[A-Z]+(?:\.md)?|package\.json)$/.test(
          path,
        ),
    );
  expect(unknown).toEqual([]);
  expect(
    tarball.files.map(({ path }) => path).filter((path) => /\btests?\b/.test(path.replace('testing', ''))),
  ).toEqual([]);
  const texts = tarball.files.map(({ path }) => ({ path, text: readFileSync(join(checkout, path), 'utf8') }));
  const leaks = texts.filter(
    ({ text }) => text.includes(checkout) || text.includes(`${homedir()}/`) || text.includes('sourceMappingURL='),
  );
  expect(leaks.map(({ path }) => path)).toEqual([]);
});

test('the tarball is small', () => {
  expect(tarball.size).toBeLessThan(400_000);
  expect(tarball.unpackedSize).toBeLessThan(2_000_000);
});

test.skipIf(problem !== undefined)(titled('it brings nothing but constructs and esbuild', problem), () => {
  const names = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(names.toSorted()).toEqual(['@esbuild', 'cdk-compose', 'constructs', 'esbuild']);
});

test.skipIf(problem !== undefined).each([true, false])(
  titled('an app of ten lines type-checks strictly (exact optional properties: %j)', problem),
  (exactOptionalPropertyTypes) => {
    const options = Object.entries({ ...tsconfig, exactOptionalPropertyTypes }).flatMap(([key, value]) => [
      `--${key}`,
      String(value),
    ]);
    expect(run(`${checkout}node_modules/.bin/tsc`, [...options, 'apps/web/main.ts'])).toBe('');
  },
);

test.skipIf(problem !== undefined)(titled('the command writes the stack', problem), () => {
  expect(run('npx', ['cdk-compose', 'synth'])).toContain('create  dist/web/compose.yaml\n');
  expect(readFileSync(join(folder, 'dist/web/compose.yaml'), 'utf8')).toContain('nginx');
  expect(run('npx', ['cdk-compose', 'synth', '--check'])).toBe('');
});

test.skipIf((problem ?? noNode24) !== undefined)(titled('another Node writes the same', problem ?? noNode24), () => {
  expect(run(node24, ['node_modules/.bin/cdk-compose', 'synth', '--check'])).toBe('');
  expect(run(node24, ['apps/web/main.ts'])).toBe('');
  expect(run('npx', ['cdk-compose', 'synth', '--check'])).toBe('');
});
