import { env, Service, text, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import type { HomelabCode } from '../../../lib/checks/policies/homelab-policy-options.ts';
import { placesIn, placesOf } from '../../support/policy-findings.ts';

const mount = (target: string, source = './data/db') => ({ type: 'bind', source, target }) as const;
const inner = mount('/var/lib/postgresql/data');
const outer = mount('/var/lib/postgresql');
const pg = (tag: string, props: ServiceProps = {}): ServiceProps => ({
  image: `docker.io/library/postgres:${tag}`,
  ...props,
});
const valkey = (props: ServiceProps = {}): ServiceProps => ({ image: 'docker.io/valkey/valkey:9-alpine', ...props });
const backup = (environment: ServiceProps['environment'] = {}): ServiceProps => ({
  image: 'docker.io/tiredofit/db-backup:4.1.100',
  environment,
});

test.each<[string, HomelabCode, ServiceProps, readonly string[]]>([
  ['the data of one version', 'POLICY-POSTGRES-MOUNT', pg('18.1', { volumes: [inner] }), ['volumes[0]']],
  ['a later version', 'POLICY-POSTGRES-MOUNT', pg('19-alpine', { volumes: [outer, inner] }), ['volumes[1]']],
  ['the folder around it', 'POLICY-POSTGRES-MOUNT', pg('18', { volumes: [outer] }), []],
  ['an earlier version, which has it there', 'POLICY-POSTGRES-MOUNT', pg('17.7', { volumes: [inner] }), []],
  ['an unknown version', 'POLICY-POSTGRES-MOUNT', pg('latest', { volumes: [inner] }), []],
  ['a place of its own', 'POLICY-POSTGRES-MOUNT', pg('18', { volumes: [inner], environment: { PGDATA: '/x' } }), []],
  ['another database', 'POLICY-POSTGRES-MOUNT', { image: 'docker.io/a/b:18', volumes: [inner] }, []],
  ['little shared memory', 'POLICY-POSTGRES-SHM', pg('18'), ['shm_size']],
  ['more of it', 'POLICY-POSTGRES-SHM', pg('18', { shmSize: '128m' }), []],
  ['that of the host', 'POLICY-POSTGRES-SHM', pg('18', { ipc: 'host' }), []],
  ['a mount for it', 'POLICY-POSTGRES-SHM', pg('18', { volumes: [{ type: 'tmpfs', target: '/dev/shm' }] }), []],
  ['what runs once', 'POLICY-POSTGRES-SHM', pg('18', { restart: 'no' }), []],
  ['snapshots of nothing', 'POLICY-CACHE-SAVE', valkey(), ['command']],
  ['no snapshots', 'POLICY-CACHE-SAVE', valkey({ command: ['valkey-server', '--save', ''] }), []],
  [
    'no snapshots in a script',
    'POLICY-CACHE-SAVE',
    valkey({ entrypoint: ['sh', '-c', "valkey-server --save ''"] }),
    [],
  ],
  ['a file that may say so', 'POLICY-CACHE-SAVE', valkey({ command: ['valkey-server', '/etc/valkey.conf'] }), []],
  ['snapshots that are kept', 'POLICY-CACHE-SAVE', valkey({ volumes: [mount('/data')] }), []],
  [
    'a command that only the host knows',
    'POLICY-CACHE-SAVE',
    valkey({ command: [env.optional('C', 'x', 'x')] }),
    ['command'],
  ],
  ['no cache', 'POLICY-CACHE-SAVE', { image: 'docker.io/a/valkey-exporter:1' }, []],
  ['a dump in clear, of any state', 'POLICY-BACKUP', backup(), ['depends_on', 'environment']],
  ['a dump in clear by choice', 'POLICY-BACKUP', backup({ DEFAULT_ENCRYPT: 'FALSE' }), ['depends_on', 'environment']],
  ['an encrypted dump', 'POLICY-BACKUP', backup({ DEFAULT_ENCRYPT: 'TRUE' }), ['depends_on']],
  [
    'one that the host encrypts',
    'POLICY-BACKUP',
    backup({ DB01_ENCRYPT: env.optional('E', 'TRUE', 'x') }),
    ['depends_on'],
  ],
])('%s: %s', (_, code, props, places) => {
  expect(placesIn(code, props)).toEqual(places);
});

test.each<[string, string, string, string, readonly string[]]>([
  ['the same version', '18-alpine', '18.1', './data/db', []],
  ['another version', '18-alpine', '17.7', './data/db', ['services.web-upgrade.image']],
  ['another database', '18-alpine', '17.7', './data/other', []],
  ['versions that nobody says', 'latest', '17.7', './data/db', []],
])('an upgrade to %s', (_, to, from, source, places) => {
  const found = placesOf('POLICY-POSTGRES-UPGRADE', (stack) => {
    const image = `docker.io/pgautoupgrade/pgautoupgrade:${to}`;
    new Service(stack, 'web-upgrade', { image, volumes: [mount('/data', source)] });
    new Service(stack, 'web-db', pg(from, { volumes: [outer] }));
  });
  expect(found).toEqual(places);
});

test('a backup waits for its database', () => {
  const places = placesOf('POLICY-BACKUP', (stack) => {
    const database = new Service(stack, 'web-db', pg('18', { healthcheck: { test: ['CMD', 'true'] } }));
    new Service(stack, 'web-backup', { ...backup({ DEFAULT_ENCRYPT: 'TRUE' }), dependsOn: [database] });
  });
  expect(places).toEqual([]);
});

test('an image is known by its name even where the host knows its version', () => {
  const image = text`docker.io/library/postgres:${env.required('V', 'a version')}`;
  expect(placesIn('POLICY-POSTGRES-SHM', { image })).toEqual(['shm_size']);
});
