import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, ComposeStack, env, Service } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../lib/synth/assemble.ts';
import { markedLine } from '../support/marked-line.ts';
import { pinned } from '../support/pinned.ts';
import { lay, temporaryFolder } from './output-folder.ts';

const image = pinned('docker.io/library/nginx:1.29.3');
const SOURCE = 'apps/web/main.ts';

function webApp(): { readonly app: App; readonly stack: ComposeStack; readonly service: Service } {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  return { app, stack, service: new Service(stack, 'web', { image }) };
}

const all = () => true;
const brief = ({ code, message }: { readonly code: string; readonly message: string }) => [code, message];

test('the artifacts of a stack are its compose.yaml, its files and what is written from the tree', () => {
  const { app, stack } = webApp();
  stack.addFile('config/app.conf', 'a = 1\n');
  const { findings, render } = assemble(app, SOURCE, temporaryFolder());
  expect(findings).toEqual([]);
  const [output] = render(all);
  expect(output).toMatchObject({ name: 'web', source: SOURCE });
  expect(output?.artifacts.map(({ path }) => path)).toEqual([
    'compose.yaml',
    'config/app.conf',
    '.env.example',
    'preflight.sh',
    'README.md',
  ]);
  expect(output?.artifacts[0]?.content).toBe(`---
# Generated from apps/web/main.ts by cdk-compose: change that and run \`npm run synth\`.

services:
  web:
    image: ${image}
`);
});

test('only the stacks that are asked for are rendered', () => {
  const { app } = webApp();
  new Service(new ComposeStack(app, 'db'), 'db', { image });
  const { models, render } = assemble(app, SOURCE, temporaryFolder());
  expect(models.map(({ stack }) => stack.name)).toEqual(['web', 'db']);
  expect(render((name) => name === 'db').map(({ name }) => name)).toEqual(['db']);
});

describe('findings', () => {
  test('an app without a stack', () => {
    const app = new App(); // line: empty app
    const { findings, render } = assemble(app, SOURCE, temporaryFolder());
    expect(findings).toMatchObject([{ code: 'APP-EMPTY', severity: 'error' }]);
    expect(findings[0]?.origin?.location?.position()?.line).toBe(markedLine(import.meta.url, 'empty app'));
    expect(render(all)).toEqual([]);
  });

  test('a stack without a service, beside what was found while the tree was built', () => {
    const app = new App();
    new ComposeStack(app, 'Bare');
    expect(assemble(app, SOURCE, temporaryFolder()).findings.map(({ code }) => code)).toEqual([
      'STACK-NAME',
      'STACK-EMPTY',
    ]);
  });

  test('a file whose content throws, and the others are made', () => {
    const { app, stack } = webApp();
    stack.addFile('a.txt', () => {
      throw new Error('no content');
    });
    stack.addFile('b.txt', 'b\n');
    const { findings, render } = assemble(app, SOURCE, temporaryFolder());
    expect(findings.map(brief)).toEqual([['FILE-THROWS', '`a.txt`: no content']]);
    expect(render(all)[0]?.artifacts.map(({ path }) => path)).toContain('b.txt');
  });

  test.each([
    [['config'], []],
    [[], ['PATH-DANGLING']],
  ])('the rules know the files of the stack: %j', (folders, codes) => {
    const { app, stack, service } = webApp();
    service.addMount({ type: 'bind', source: './config', target: '/config', readOnly: true });
    for (const folder of folders) stack.addFile(`${folder}/app.conf`, 'a = 1\n');
    expect(assemble(app, SOURCE, temporaryFolder()).findings.map(({ code }) => code)).toEqual(codes);
  });
});

describe('secret.sops.env beside the source', () => {
  const ENCRYPTED =
    'PASSWORD=ENC[AES256_GCM,data:eA==,iv:eA==,tag:eA==,type:str]\nsops_mac=ENC[AES256_GCM,data:eA==,iv:eA==,tag:eA==,type:str]\nsops_version=3.10.2\n';
  const secretive = () => {
    const { app, service } = webApp();
    service.addEnvironment({ PASSWORD: env.secret('PASSWORD', 'password of the database') });
    return app;
  };

  test('is published as it is', () => {
    const folder = temporaryFolder();
    lay(folder, { 'apps/web/secret.sops.env': ENCRYPTED });
    const { render } = assemble(secretive(), SOURCE, folder);
    expect(render(all)[0]?.artifacts).toContainEqual({ path: 'secret.sops.env', content: ENCRYPTED });
  });

  test('is checked against the variables of the stack', () => {
    const folder = temporaryFolder();
    lay(folder, { 'apps/web/secret.sops.env': ENCRYPTED.replace('PASSWORD=', 'OTHER=') });
    expect(assemble(secretive(), SOURCE, folder).findings.map(({ code }) => code)).toContain('SECRET-MISSING');
  });

  test('may be absent', () => {
    const { findings, render } = assemble(secretive(), SOURCE, temporaryFolder());
    expect(findings).toEqual([]);
    expect(render(all)[0]?.artifacts.map(({ path }) => path)).not.toContain('secret.sops.env');
  });

  test('is a finding where it cannot be read', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'apps/web/secret.sops.env'), { recursive: true });
    expect(assemble(secretive(), SOURCE, folder).findings.map(brief)).toEqual([
      ['FILE-THROWS', expect.stringContaining('`secret.sops.env`: EISDIR')],
    ]);
  });
});
