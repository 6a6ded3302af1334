import { Service, type ComposeStack, type ServiceProps } from 'cdk-compose';
import { HostPath, Identity, InitContainer } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');
const owner = new Identity({ user: 'svc-web', uid: 3150, group: 'web', gid: 3151 });

function dataOf(stack: ComposeStack): HostPath {
  return new HostPath(stack, 'data', { path: './data/web', purpose: 'pages', owner });
}

function preparedBy(preparer: ServiceProps): readonly string[] {
  const template = templateOf((stack) => {
    const data = dataOf(stack);
    const chown = new Service(stack, 'chown', { image, ...preparer, volumes: [data.mount('/data')] });
    new Service(stack, 'web', { image, volumes: [data.mount('/data')], dependsOn: [chown] });
  });
  return told(template).filter((finding) => finding.includes('services.web'));
}

test('is content where an init container prepares the path, and the service waits for it, also by way of another', () => {
  const template = templateOf((stack) => {
    const data = dataOf(stack);
    const init = new InitContainer(stack, 'init', { image });
    const api = new Service(stack, 'api', { image, volumes: [data.mount('/data')], dependsOn: [init] });
    new Service(stack, 'web', { image, volumes: [data.mount('/data', { readOnly: true })], dependsOn: [api] });
  });
  expect(told(template)).toEqual([]);
});

test('is content with any one-shot of root that writes to it', () => {
  expect(preparedBy({ restart: 'no', user: '0:0' })).toEqual([]);
});

test.each<[string, ServiceProps]>([
  ['runs for ever', { restart: 'always', user: '0:0' }],
  ['is not root', { restart: 'no', user: '1:1' }],
])('a service that %s prepares nothing', (_, preparer) => {
  expect(preparedBy(preparer)).toEqual([
    'error PATH-UNPREPARED services.web.volumes[0]: nobody gives `./data/web` to its owner 3150:3151 before `web` mounts it; add an `InitContainer` to the stack, and let the service depend on it',
  ]);
});

test('tells of a path that nobody prepares, once for each that mounts it', () => {
  const template = templateOf((stack) => {
    const data = dataOf(stack);
    new Service(stack, 'api', { image, volumes: [{ type: 'tmpfs', target: '/tmp' }, data.mount('/data')] });
    new Service(stack, 'web', { image, volumes: [data.mount('/data')] });
  });
  expect(told(template)).toEqual([
    expect.stringContaining('PATH-UNPREPARED services.api.volumes[1]: nobody gives `./data/web`'),
    expect.stringContaining('PATH-UNPREPARED services.web.volumes[0]: nobody gives `./data/web`'),
  ]);
});

test('tells of a service that does not wait', () => {
  const template = templateOf((stack) => {
    const data = dataOf(stack);
    new InitContainer(stack, 'init', { image });
    new Service(stack, 'web', { image, volumes: [data.mount('/data')] });
  });
  expect(told(template)).toEqual([
    'error PATH-UNPREPARED services.web.volumes[0]: `web` mounts `./data/web` without waiting for `init`, which gives it to 3150:3151; let `web` depend on `init`',
  ]);
});

test('a path has its owner whoever mounts it, and however', () => {
  const template = templateOf((stack) => {
    const data = dataOf(stack);
    const init = new InitContainer(stack, 'init', { image });
    new Service(stack, 'api', { image, volumes: [data.mount('/data')], dependsOn: [init] });
    new Service(stack, 'web', { image, volumes: [{ type: 'bind', source: './data/web', target: '/data' }] });
  });
  expect(told(template)).toEqual([expect.stringContaining('PATH-UNPREPARED services.web.volumes[0]: `web` mounts')]);
});

test('a path without an owner needs nobody', () => {
  const template = templateOf((stack) => {
    const data = new HostPath(stack, 'data', { path: './data/db', purpose: 'rows' });
    new Service(stack, 'db', { image, volumes: [data.mount('/data')] });
  });
  expect(told(template)).toEqual([]);
});

test('follows what overrides make of the mounts', () => {
  const template = templateOf((stack) => {
    const data = dataOf(stack);
    const other = new HostPath(stack, 'other', { path: './data/other', purpose: 'more' });
    const web = new Service(stack, 'web', { image, volumes: [data.mount('/data'), other.mount('/other')] });
    web.override('volumes.0', undefined);
  });
  expect(told(template)).toEqual([]);
});
