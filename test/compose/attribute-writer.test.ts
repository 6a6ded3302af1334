import { Lazy, Network, Service, env, type ServiceProps } from 'cdk-compose';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/** Props as somebody would pass them who does not listen to the compiler. */
function untyped(props: object): ServiceProps {
  return { image, ...props };
}

function serviceOf(props: ServiceProps) {
  const template = templateOf((stack) => {
    new Service(stack, 'web', props);
  });
  return { template, document: template.model.document.services['web'], told: told(template) };
}

const props: ServiceProps = {
  image,
  user: '1000',
  readOnly: true,
  memLimit: '64m',
  command: ['run'],
  healthcheck: { test: ['CMD', 'true'], interval: '5s', retries: 2, startPeriod: '1m' },
  deploy: { replicas: 1, restartPolicy: { condition: 'on-failure', maxAttempts: 2 } },
  ports: [{ target: 80, hostIp: '127.0.0.1', protocol: 'tcp', published: 8080 }],
};

test('attributes stand in one order, in whatever order they are said', () => {
  const order = serviceText(serviceOf(props).template, 'web');
  fc.assert(
    fc.property(shuffled(props), (again) => {
      expect(serviceText(serviceOf(again as ServiceProps).template, 'web')).toBe(order);
    }),
    { numRuns: 30 },
  );
  expect(order.match(/^[a-z_]+(?=:)/gm)).toEqual([
    'image',
    'healthcheck',
    'user',
    'command',
    'ports',
    'mem_limit',
    'deploy',
    'read_only',
  ]);
});

test('what the user names keeps the order of the user', () => {
  const { document } = serviceOf({ image, environment: { B: 1, A: 2 }, labels: { z: 'z', y: 'y' } });
  expect(JSON.stringify([document?.environment, document?.labels])).toBe('[{"B":1,"A":2},{"z":"z","y":"y"}]');
});

test('an attribute that the format does not have is told, and is not written', () => {
  const { document, told: findings } = serviceOf(untyped({ enviroment: { A: 1 }, constructor: 'x', mem_limit: '1g' }));
  const hints = [
    ['constructor', 'use `override` for one that this library does not know, `x-…` for an extension'],
    ['enviroment', 'did you mean `environment`?'],
    ['mem_limit', 'did you mean `memLimit`?'],
  ];
  expect(findings).toEqual(
    hints.map(([name, hint]) => `error TREE-ATTRIBUTE services.web: \`${name}\` is not an attribute here; ${hint}`),
  );
  expect(document).toEqual({ image });
});

test('an attribute inside another one is told with its place', () => {
  const { document, told: findings } = serviceOf(untyped({ ports: [{ target: 80 }, { target: 81, hostIP: '::1' }] }));
  expect(findings).toEqual([expect.stringContaining('TREE-ATTRIBUTE services.web.ports[1]: `hostIP` is not')]);
  expect(document?.ports).toEqual([{ target: 80 }, { target: 81 }]);
});

test.each<[string, object, string]>([
  ['a function', { user: () => '1000' }, '`services.web.user` is a value of type function, which is not data'],
  ['a date', { stopGracePeriod: new Date(0) }, '`services.web.stop_grace_period` is an object of the class Date'],
  ['no number', { pidsLimit: Number.NaN }, '`services.web.pids_limit` is NaN'],
  ['a map', { environment: new Map() }, '`services.web.environment` is an object of the class Map'],
  ['a symbol in a list', { command: ['a', Symbol('b')] }, '`services.web.command[1]` is a value of type symbol'],
])('%s is told, and its attribute is left out', (_, given, message) => {
  const { document, told: findings } = serviceOf(untyped(given));
  expect(findings).toEqual([expect.stringContaining(message)]);
  expect(findings[0]).toMatch(/^error TREE-VALUE services\.web\./);
  expect(document).toEqual({ image });
});

test('a list of texts where a mapping belongs is told, since rules rely on the form', () => {
  const { document, told: findings } = serviceOf(untyped({ environment: ['A=1'], capDrop: 'ALL', labels: ['a=b'] }));
  expect(findings).toEqual([
    'error TREE-VALUE services.web.cap_drop: `cap_drop` has a short form, or one that the format does not have; write a list with one value for each item',
    'error TREE-VALUE services.web.environment: `environment` has a short form, or one that the format does not have; write a mapping with one value for each key',
    'error TREE-VALUE services.web.labels: `labels` has a short form, or one that the format does not have; write a mapping with one value for each key',
  ]);
  expect(document).toEqual({ image });
});

test('what is known of the directory of a mount is not written', () => {
  const mount = { type: 'bind', source: './a', target: '/a', directory: { mustExist: false } } as const;
  const { document } = serviceOf({ image, volumes: [mount] });
  expect(document?.volumes).toEqual([{ type: 'bind', source: './a', target: '/a' }]);
  const { told: findings } = serviceOf(untyped({ directory: './a' }));
  expect(findings).toEqual([expect.stringContaining('TREE-ATTRIBUTE services.web: `directory` is not an attribute')]);
});

test('attributes may come as an object without a prototype', () => {
  const healthcheck: object = Object.assign(Object.create(null), { startPeriod: '5s' });
  expect(serviceOf(untyped({ healthcheck })).document?.healthcheck).toEqual({ start_period: '5s' });
});

test('an undefined attribute is none', () => {
  const { document, told: findings } = serviceOf(untyped({ user: undefined, unknown: undefined }));
  expect(findings).toEqual([]);
  expect(document).toEqual({ image });
});

test('extensions are written as they are, after everything else', () => {
  const { template } = serviceOf({
    image,
    extensions: { 'x-Meta': { camelCase: [1, { a: env.optional('A', 'b', 'an a') }] } },
  });
  expect(serviceText(template, 'web', 'x-Meta')).toBe('x-Meta:\n  camelCase:\n    - 1\n    - a: ${A:-b}');
});

test('an extension has the prefix of one', () => {
  const extensions = { meta: 1 } as object;
  expect(serviceOf(untyped({ extensions })).told).toEqual([
    expect.stringContaining('TREE-ATTRIBUTE services.web: `meta` is not an attribute here'),
  ]);
});

test('a value said later is asked for when the tree is complete', () => {
  const names: string[] = [];
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, hostname: Lazy.of(() => names.join('-')) });
    names.push('a', 'b');
  });
  expect(template.model.document.services['web']).toMatchObject({ hostname: 'a-b' });
});

test('networks, volumes and all others have their attributes, reasons and extensions too', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image });
    const because = 'keeps it in';
    new Network(stack, 'lan', { internal: true, enableIpv6: false, because, extensions: { 'x-a': 1 } });
    new Network(stack, 'dmz', untyped({ image: 'no' }));
  });
  expect(template.model.document.networks).toEqual({
    lan: { internal: true, enable_ipv6: false, 'x-a': 1 },
    dmz: {},
  });
  expect(template.model.comments.get(['networks', 'lan'])).toEqual(['keeps it in']);
  expect(told(template)).toEqual([
    expect.stringContaining('TREE-ATTRIBUTE networks.dmz: `image` is not an attribute here'),
  ]);
});

/** The same attributes in any order, inside other attributes too. */
function shuffled(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map((item: unknown) => shuffled(item)));
  if (typeof value !== 'object' || value === null) return fc.constant(value);
  const entries = Object.entries(value);
  return fc
    .tuple(
      fc.shuffledSubarray(entries, { minLength: entries.length }),
      fc.record(Object.fromEntries(entries.map(([key, member]) => [key, shuffled(member)]))),
    )
    .map(([order, members]) =>
      Object.fromEntries(order.map(([key]) => [key, (members as Record<string, unknown>)[key]])),
    );
}
