import { App, ComposeStack, env, Service, type ServiceProps } from 'cdk-compose';
import { HostPath, Identity } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '../../support/diagnostics-of.ts';
import { pinned } from '../../support/pinned.ts';

const image = pinned('docker.io/example/web:1.2.3');

function told(user: NonNullable<ServiceProps['user']>): readonly string[] {
  const app = new App();
  new Service(new ComposeStack(app, 'demo'), 'web', { image, user });
  return diagnosticsOf(app, 'USER-ID').map(({ message }) => message);
}

test.each([
  '0',
  '0:0',
  '3106:3202',
  '2147483647:2147483647',
  'www-data',
  'nobody:nogroup',
  '1000:video',
  '1000:',
  'app_1.x',
])('takes %s', (user) => {
  expect(told(user)).toEqual([]);
});

test('takes a user that only the host knows', () => {
  expect(told(env.required('APP_USER', 'who it runs as'))).toEqual([]);
});

test.each([
  ['-1:0', '-1'],
  ['0:2147483648', '2147483648'],
  ['1.5', '1.5'],
  ['1e+21:0', '1e+21'],
  ['a b', 'a b'],
])('refuses %s, as the engine does', (user, odd) => {
  expect(told(user)).toEqual([`\`${odd}\` in \`${user}\` is neither an id nor a name`]);
});

test('an identity is judged where it is used, beside everything else', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'demo');
  const owner = new Identity({ user: 'svc', uid: -4, group: 'svc', gid: 10 });
  const data = new HostPath(stack, 'data', { path: './data/web', purpose: 'pages', owner });
  new Service(stack, 'web', { image, user: owner.uidGid, volumes: [data.mount('/data')] });
  new Service(stack, 'init', { image, user: '0:0', restart: 'no', volumes: [data.mount('/data')] });
  expect(diagnosticsOf(app).map(({ code, path }) => [code, path])).toEqual([
    ['PATH-UNPREPARED', 'services.web.volumes[0]'],
    ['USER-ID', 'services.web.user'],
    ['USER-ID', 'services.init.volumes[0]'],
  ]);
});
