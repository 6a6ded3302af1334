import { App, ComposeStack, Config, env, Service, text, Volume, type ServiceProps } from 'cdk-compose';
import { HardenedService, HostPath, Identity } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import type { HomelabCode } from '../../../lib/checks/policies/homelab-policy-options.ts';
import { homelabPolicy } from '../../../lib/checks/policies/homelab-policy.ts';
import { Policies } from '../../../lib/checks/policies/policies.ts';
import { pinned } from '../../support/pinned.ts';
import { placesIn, placesOf, policyFindings } from '../../support/policy-findings.ts';

const image = pinned('docker.io/example/web:1.2.3');
const password = env.secret('PASSWORD', 'a password');
const bind = (source: string, readOnly = false) => ({ type: 'bind', source, target: '/data', readOnly }) as const;

test.each<[string, HomelabCode, ServiceProps, readonly string[]]>([
  ['said', 'POLICY-TIME-ZONE', { environment: { TZ: 'UTC' } }, []],
  ['passed on', 'POLICY-TIME-ZONE', { environment: { TZ: null } }, []],
  ['perhaps in a file', 'POLICY-TIME-ZONE', { envFile: ['tz.env'] }, []],
  ['mounted', 'POLICY-TIME-ZONE', { volumes: [{ ...bind('/etc/localtime', true), target: '/etc/localtime' }] }, []],
  ['not said', 'POLICY-TIME-ZONE', {}, ['environment']],
  ['not said where nothing stays', 'POLICY-TIME-ZONE', { restart: 'no' }, []],
  ['every secret', 'POLICY-ENV-FILE', { envFile: ['other.env', { path: './.env', required: false }] }, ['env_file[1]']],
  ['settings', 'POLICY-ENV-FILE', { envFile: ['tz.env'] }, []],
  ['a URL', 'POLICY-URL-PASSWORD', { environment: { A: text`pg://me:${password}@db/x` } }, ['environment.A']],
  [
    'a URL without a user',
    'POLICY-URL-PASSWORD',
    { environment: { A: text`redis://:${password}@db` } },
    ['environment.A'],
  ],
  [
    'a URL of variables',
    'POLICY-URL-PASSWORD',
    { environment: { A: text`pg://${password}:${password}@db` } },
    ['environment.A'],
  ],
  ['a path', 'POLICY-URL-PASSWORD', { environment: { A: text`https://api/${password}` } }, []],
  ['no URL', 'POLICY-URL-PASSWORD', { environment: { A: text`me:${password}@db`, B: password, C: 'pg://a:b@c' } }, []],
  ['a variable at its end', 'POLICY-URL-PASSWORD', { environment: { A: text`pg://a:${password}${password}` } }, []],
  ['committed, writable', 'POLICY-CONFIG-WRITABLE', { volumes: [bind('./config')] }, ['volumes[0]']],
  ['a committed file, writable', 'POLICY-CONFIG-WRITABLE', { volumes: [bind('./config/a.conf')] }, ['volumes[0]']],
  ['committed, read only', 'POLICY-CONFIG-WRITABLE', { volumes: [bind('./config', true)] }, []],
  ['another folder', 'POLICY-CONFIG-WRITABLE', { volumes: [bind('./config-data')] }, []],
  ['committed, without a hash', 'POLICY-CONFIG-HASH', { volumes: [bind('./config', true)] }, ['labels']],
  [
    'committed, with a hash',
    'POLICY-CONFIG-HASH',
    { volumes: [bind('./config')], labels: { 'config.sha256': 'x' } },
    [],
  ],
  ['not committed', 'POLICY-CONFIG-HASH', { volumes: [bind('./data/web')] }, []],
  ['data', 'POLICY-DATA-PATH', { volumes: [bind('./data/web'), bind('./backups/db')] }, []],
  ['anywhere', 'POLICY-DATA-PATH', { volumes: [bind('./web'), bind('/opt/web')] }, ['volumes[0]', 'volumes[1]']],
  ['anywhere, read only', 'POLICY-DATA-PATH', { volumes: [bind('/opt/web', true)] }, []],
  ['devices and sockets', 'POLICY-DATA-PATH', { volumes: [bind('/dev/bus'), bind('/run/dbus'), bind('/sys')] }, []],
  ['for a reason', 'POLICY-DATA-PATH', { volumes: [{ ...bind('/opt/web'), because: 'it is shared' }] }, []],
  ['a folder for a user', 'POLICY-PATH-OWNER', { user: '1:2', volumes: [bind('./data/web')] }, ['volumes[0]']],
  ['a folder for root', 'POLICY-PATH-OWNER', { user: '0:0', volumes: [bind('./data/web')] }, []],
  ['a folder to read', 'POLICY-PATH-OWNER', { user: '1:2', volumes: [bind('./data/web', true)] }, []],
  ['a folder of the host', 'POLICY-PATH-OWNER', { user: '1:2', volumes: [bind('/mnt/web')] }, []],
])('%s: %s', (_, code, props, places) => {
  expect(placesIn(code, { image, ...props })).toEqual(places);
});

test('a volume of the engine', () => {
  const places = placesOf('POLICY-NAMED-VOLUME', (stack) => {
    const source = new Volume(stack, 'data');
    new Service(stack, 'web', { image, volumes: [bind('./data/web'), { type: 'volume', source, target: '/data' }] });
    new Service(stack, 'web-two', { image, volumes: [{ type: 'volume', target: '/data' }] });
  });
  expect(places).toEqual(['services.web.volumes[1]', 'services.web-two.volumes[0]']);
  const source = (stack: ComposeStack) => new Volume(stack, 'data');
  const asPath = placesOf('POLICY-DATA-PATH', (stack) => {
    new Service(stack, 'web', { image, volumes: [{ type: 'volume', source: source(stack), target: '/data' }] });
  });
  expect(asPath).toEqual([]);
});

test('data may be where a HostPath or the policy says', () => {
  const build = (path: '/mnt/a' | '/mnt/b') =>
    placesOf(
      'POLICY-DATA-PATH',
      (stack) => {
        const declared = new HostPath(stack, 'a', { path: '/mnt/a', purpose: 'pages' });
        new Service(stack, 'web', { image, volumes: [declared.mount('/a'), { ...bind(path), target: '/b' }] });
        new Service(stack, 'two', { image, volumes: [bind('/tank/x')] });
      },
      { datasets: ['/tank'] },
    );
  expect(build('/mnt/a')).toEqual([]);
  expect(build('/mnt/b')).toEqual(['services.web.volumes[1]']);
});

test('a folder that somebody prepares', () => {
  const places = placesOf('POLICY-PATH-OWNER', (stack) => {
    const owner = new Identity({ user: 'svc-web', uid: 3150, group: 'web', gid: 3150 });
    const owned = new HostPath(stack, 'owned', { path: './data/owned', purpose: 'pages', owner });
    const prepared = bind('./data/prepared');
    new Service(stack, 'web-init', {
      image,
      restart: 'no',
      user: '0:0',
      volumes: [prepared, bind('./data/read', true)],
    });
    new Service(stack, 'web-root', { image, user: '0:0', volumes: [bind('./data/root')] });
    const mounts = [owned.mount('/owned'), prepared, bind('./data/read'), bind('./data/root')];
    new Service(stack, 'web', { image, user: owner.uidGid, volumes: mounts });
  });
  expect(places).toEqual(['services.web.volumes[2]', 'services.web.volumes[3]']);
});

test('a committed file that is a config', () => {
  const build = (file: string) =>
    placesOf('POLICY-CONFIG-HASH', (stack) => {
      const settings = new Config(stack, 'settings', { file });
      new Service(stack, 'web', { image, configs: [settings] });
    });
  expect(build('./config/a.conf')).toEqual(['services.web.labels']);
  expect(build('./data/a.conf')).toEqual([]);
});

test('a hardened service carries the hash by itself', () => {
  const places = placesOf('POLICY-CONFIG-HASH', (stack) => {
    stack.addFile('config/a.conf', 'a');
    new HardenedService(stack, 'web', { image, volumes: [bind('./config', true)] });
  });
  expect(places).toEqual([]);
});

test.each<[string, string | undefined, readonly string[]]>([
  ['no name', undefined, []],
  ['that of its folder', 'web', []],
  ['another one', 'site', ['name']],
])('a project with %s', (_, projectName, places) => {
  const app = new App();
  Policies.of(app).add(homelabPolicy({ only: ['POLICY-PROJECT-NAME'] }));
  const stack = new ComposeStack(app, 'web', { ...(projectName !== undefined && { projectName }) });
  new Service(stack, 'web', { image });
  expect(policyFindings(app).map(({ path }) => path?.join('.'))).toEqual(places);
});
