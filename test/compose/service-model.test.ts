import { Model, Network, Secret, Service, Volume, Config } from 'cdk-compose';
import { env, text, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/** The text of attributes of a service that says just these. */
function written(props: ServiceProps, ...attributes: readonly string[]): string {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, ...props });
  });
  return serviceText(template, 'web', ...attributes);
}

test.each<[string, ServiceProps, string]>([
  ['started', {}, 'service_started'],
  ['healthy where the target has a health check', { healthcheck: { test: ['CMD', 'true'] } }, 'service_healthy'],
  ['healthy where the target changes the check of its image', { healthcheck: { interval: '5s' } }, 'service_healthy'],
  ['started where the check is disabled', { healthcheck: { disable: true } }, 'service_started'],
  ['started where the check is none', { healthcheck: { test: ['NONE'] } }, 'service_started'],
  ['completed for a one-shot', { restart: 'no' }, 'service_completed_successfully'],
  [
    'completed for a one-shot, checked or not',
    { restart: 'no', healthcheck: { test: ['CMD', 'true'] } },
    'service_completed_successfully',
  ],
  ['started for one that restarts', { restart: 'always' }, 'service_started'],
])('the condition of a dependency is %s', (_, target, condition) => {
  const template = templateOf((stack) => {
    const database = new Service(stack, 'database', { image, ...target });
    new Service(stack, 'web', { image, dependsOn: [database] });
  });
  expect(template.model.document.services['web']?.depends_on).toEqual({ database: { condition } });
});

test('the condition is inferred from what the target says in the end', () => {
  const template = templateOf((stack) => {
    const database = new Service(stack, 'database', { image });
    new Service(stack, 'web', { image, dependsOn: [database] });
    database.set({ healthcheck: { test: ['CMD', 'true'] } });
  });
  expect(template.model.document.services['web']?.depends_on).toEqual({ database: { condition: 'service_healthy' } });
});

test('a dependency can say its condition and more', () => {
  const template = templateOf((stack) => {
    const job = new Service(stack, 'job', { image, restart: 'no' });
    const options = { condition: 'service_started', restart: true, required: false, because: 'it helps' } as const;
    new Service(stack, 'web', { image, dependsOn: [{ service: job, ...options }] });
  });
  expect(serviceText(template, 'web', 'depends_on')).toMatchInlineSnapshot(`
    "depends_on:
      # it helps
      job:
        condition: service_started
        restart: true
        required: false"
  `);
});

test('constructs are referred to by the names that they have in compose.yaml', () => {
  const template = templateOf((stack) => {
    const outer = new Service(stack, 'outer', { image });
    const inner = new Service(outer, 'inner', { image });
    const network = new Network(outer, 'net', { name: 'another-name' });
    const volume = new Volume(outer, 'vol');
    const secret = new Secret(outer, 'key', { file: './key' });
    const config = new Config(outer, 'page', { file: '/page' });
    const model = new Model(outer, 'llm', { model: 'ai/smollm2' });
    new Service(stack, 'web', {
      image,
      dependsOn: [inner],
      networks: [network],
      volumes: [volume.mount('/v'), { type: 'volume', target: '/anonymous' }],
      secrets: [secret, { source: secret, target: 'k' }],
      configs: [config],
      models: [model],
    });
  });
  expect(serviceText(template, 'web', 'depends_on', 'networks', 'volumes', 'secrets', 'configs', 'models'))
    .toMatchInlineSnapshot(`
      "depends_on:
        outer-inner:
          condition: service_started
      networks:
        - outer-net
      volumes:
        - type: volume
          source: outer-vol
          target: /v
        - type: volume
          target: /anonymous
      secrets:
        - outer-key
        - source: outer-key
          target: k
      configs:
        - outer-page
      models:
        outer-llm: null"
    `);
});

test('networks are a list where none has options, and a mapping otherwise', () => {
  const both = (withOptions: boolean): string => {
    const template = templateOf((stack) => {
      const lan = new Network(stack, 'lan');
      const dmz = new Network(stack, 'dmz');
      const attachment = { network: dmz, because: 'faces the proxy', ...(withOptions && { aliases: ['www'] }) };
      new Service(stack, 'web', { image, networks: [lan, attachment] });
    });
    return serviceText(template, 'web', 'networks');
  };
  expect(both(false)).toBe('networks:\n  - lan\n  # faces the proxy\n  - dmz');
  expect(both(true)).toBe('networks:\n  lan: null\n  # faces the proxy\n  dmz:\n    aliases:\n      - www');
});

test.each<[string, ServiceProps, string, string]>([
  [
    'a capability',
    { capAdd: { CHOWN: 'gives files away', SETUID: 'changes its user' } },
    'cap_add',
    'cap_add:\n  # gives files away\n  - CHOWN\n  # changes its user\n  - SETUID',
  ],
  [
    'a mount',
    { volumes: [{ type: 'bind', source: '/etc', target: '/e', because: 'reads it' }] },
    'volumes',
    'volumes:\n  # reads it\n  - type: bind\n    source: /etc\n    target: /e',
  ],
  [
    'a port',
    { ports: [{ target: 80 }, { target: 81, because: 'for tests' }] },
    'ports',
    'ports:\n  - target: 80\n  # for tests\n  - target: 81',
  ],
  [
    'a device',
    { devices: ['/dev/null', { source: '/dev/dri', because: 'draws' }] },
    'devices',
    'devices:\n  - /dev/null\n  # draws\n  - /dev/dri:/dev/dri',
  ],
  [
    'a directory in memory',
    { tmpfs: ['/tmp', { target: '/run', because: 'keeps a socket' }] },
    'tmpfs',
    'tmpfs:\n  - /tmp\n  # keeps a socket\n  - /run',
  ],
])('the reason for %s stands above it', (_, props, attribute, expected) => {
  expect(written(props, attribute)).toBe(expected);
});

test.each([
  [{ target: '/a' }, '/a'],
  [{ target: '/a', exec: false }, '/a'],
  [{ target: '/a', exec: true }, '/a:exec'],
  [{ target: '/a', uid: 0, gid: 0 }, '/a:uid=0,gid=0'],
  [{ target: '/a', size: '10m', mode: '1777', gid: 3, uid: 2, exec: true }, '/a:exec,uid=2,gid=3,mode=1777,size=10m'],
] as const)('spells the directory in memory %j as %s', (entry, spelled) => {
  expect(written({ tmpfs: [entry] }, 'tmpfs')).toBe(`tmpfs:\n  - ${spelled}`);
});

test.each([
  ['/dev/dri', '/dev/dri'],
  ['/dev/dri:/dev/dri', { source: '/dev/dri' }],
  ['/dev/dri:/dev/x', { source: '/dev/dri', target: '/dev/x' }],
  ['/dev/dri:/dev/dri:r', { source: '/dev/dri', permissions: 'r' }],
  ['${DEVICE:?the device}:/dev/x', { source: env.required('DEVICE', 'the device'), target: '/dev/x' }],
] as const)('spells a device as %s', (spelled, device) => {
  expect(written({ devices: [device] }, 'devices')).toBe(`devices:\n  - ${spelled}`);
});

test('labels are a list of texts, whatever their values are', () => {
  const labels = { flag: true, number: 1.5, nothing: null, text: text`on ${env.optional('HOST', 'h', 'the host')}` };
  expect(written({ labels }, 'labels')).toBe(
    'labels:\n  - flag=true\n  - number=1.5\n  - nothing=\n  - text=on ${HOST:-h}',
  );
});
