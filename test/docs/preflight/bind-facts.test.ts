import { env, Service, text } from 'cdk-compose';
import { HostPath, Identity, InitContainer } from 'cdk-compose/homelab';
import { App, ComposeStack } from 'cdk-compose';
import { expect, test } from 'vitest';
import { bindFacts } from '../../../lib/docs/preflight/bind-facts.ts';
import { assemble } from '../../../lib/synth/assemble.ts';

const image = 'docker.io/library/busybox:1.37.0';

function factsOf(build: (stack: ComposeStack) => void): readonly object[] {
  const app = new App();
  build(new ComposeStack(app, 'web'));
  const [model] = assemble(app, 'apps/web/main.ts', '/nowhere').models;
  return model === undefined ? [] : bindFacts(model);
}

test('a path has what all its mounts want of it, and who gives it to its owner', () => {
  const facts = factsOf((stack) => {
    const owner = new Identity({ user: 'web', uid: 3150, group: 'web', gid: 3150 });
    const data = new HostPath(stack, 'data', {
      path: '/tank/web',
      purpose: 'pages',
      owner,
      pool: 'tank',
      freeSpace: '5g',
    });
    const dependsOn = [new InitContainer(stack, 'web-init', { image })];
    new Service(stack, 'web', { image, dependsOn, volumes: [data.mount('/pages', { readOnly: true })] });
  });
  expect(facts).toEqual([
    {
      path: '/tank/web',
      varies: false,
      mustExist: true,
      isWritten: true,
      giver: 'web-init',
      directory: {
        owner: '3150:3150',
        account: expect.objectContaining({ user: 'web', gid: 3150 }),
        mustExist: true,
        pool: 'tank',
        freeSpace: '5g',
      },
    },
    { path: './config', varies: false, mustExist: true, isWritten: false },
  ]);
});

test('a mount of which nothing is known must exist where Docker may not create it', () => {
  const volumes = [
    { type: 'bind', source: '/a', target: '/a', bind: { createHostPath: false }, readOnly: true },
    { type: 'bind', source: '/b', target: '/b', bind: { createHostPath: true } },
    { type: 'bind', source: text`${env.required('PHOTOS', 'photos')}/x`, target: '/c' },
    { type: 'tmpfs', target: '/d' },
  ] as const;
  expect(factsOf((stack) => void new Service(stack, 'web', { image, volumes }))).toEqual([
    { path: '/a', varies: false, mustExist: true, isWritten: false },
    { path: '/b', varies: false, mustExist: false, isWritten: true },
    { path: '${PHOTOS}/x', varies: true, mustExist: false, isWritten: true },
  ]);
});
