import { App, ComposeStack, Service, env, type Port, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { publishedPort } from '../../../lib/checks/host/published-port.ts';
import { runHostRules } from '../../../lib/checks/run-rules.ts';
import { diagnosticsOf } from '../../support/diagnostics-of.ts';
import { modelOf } from '../../support/model-of.ts';
import { pinned } from '../../support/pinned.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/** What is found in two stacks, `one` whose service `a` publishes a port, and `two` with `b`. */
function findings(a: readonly Port[], b: readonly Port[] = []): readonly string[] {
  const app = new App();
  new Service(new ComposeStack(app, 'one'), 'a', { image, ports: a });
  new Service(new ComposeStack(app, 'two'), 'b', { image, ports: b });
  return told({ diagnostics: diagnosticsOf(app, 'PORT-TAKEN') });
}

const port = (published: Port['published'], more: Partial<Port> = {}): Port => ({
  target: 80,
  ...(published !== undefined && { published }),
  ...more,
});

test.each<[string, Port, Port]>([
  ['other ports', port(80), port(81)],
  ['no ports', port(undefined), port(undefined)],
  ['any port', port(0), port('0')],
  ['other protocols', port(53), port(53, { protocol: 'udp' })],
  ['other addresses', port(80, { hostIp: '127.0.0.1' }), port(80, { hostIp: '10.0.0.1' })],
  ['other families', port(80, { hostIp: '0.0.0.0' }), port(80, { hostIp: '::' })],
  ['one address of another family', port(80, { hostIp: '0.0.0.0' }), port(80, { hostIp: '::1' })],
  ['ranges, of which each takes a free one', port('8000-8010'), port('8000-8010')],
  ['a port of a range', port('8000-8010'), port(8005)],
  ['a port that only the host knows', port(env.required('PORT', 'a port')), port(env.required('PORT'))],
  ['an address that only the host knows', port(80, { hostIp: env.required('IP', 'an address') }), port(80)],
])('takes two that publish %s', (_, a, b) => {
  expect(findings([a], [b])).toEqual([]);
});

test.each<[string, Port, Port]>([
  ['at every address', port(80), port(80)],
  ['as text and number', port('80'), port(80)],
  ['as a range of one', port('80-80'), port(80)],
  ['as a protocol that one of them says', port(80), port(80, { protocol: 'tcp' })],
  ['at one address', port(80, { hostIp: '10.0.0.1' }), port(80, { hostIp: '10.0.0.1' })],
  ['at one address and at every one', port(80, { hostIp: '127.0.0.1' }), port(80)],
  ['at every address and at one', port(80), port(80, { hostIp: '::1' })],
  ['at every address of a family and at one', port(80, { hostIp: '0.0.0.0' }), port(80, { hostIp: '10.0.0.1' })],
  [
    'at one address as that of the other family',
    port(80, { hostIp: '10.0.0.1' }),
    port(80, { hostIp: '::ffff:a00:1' }),
  ],
  ['at one address of two spellings', port(80, { hostIp: '::1' }), port(80, { hostIp: '0:0::1' })],
  ['at every address of a family of two spellings', port(80, { hostIp: '::' }), port(80, { hostIp: '::0' })],
  ['at one address and at every one of its family', port(80, { hostIp: '::1' }), port(80, { hostIp: '::' })],
])('tells of two that publish one port %s, over all stacks', (_, a, b) => {
  expect(findings([a], [b])).toEqual([
    'error PORT-TAKEN services.b.ports[0]: port 80 of the host is published by `one/a` already; publish another port, or listen on another address',
  ]);
});

test('tells of one service that publishes a port twice', () => {
  expect(findings([port(80), port(81), port(80, { target: 8080 })])).toEqual([
    expect.stringContaining('PORT-TAKEN services.a.ports[2]: port 80 of the host is published by `one/a` already'),
  ]);
});

test.each<[string, readonly Port[], readonly Port[], readonly string[]]>([
  [
    'every port of a range',
    [port('8000-8001')],
    [port(8000), port(8001)],
    ['from 8000 to 8001 of the host can be free'],
  ],
  ['most of a range', [port('8000-8002')], [port(8000), port(8001)], []],
  ['another range', [port('8000-8001')], [port(8001), port(8002)], []],
  [
    'a range at another address',
    [port('8000-8001', { hostIp: '::1' })],
    [port(8000), port(8001, { hostIp: '0.0.0.0' })],
    [],
  ],
  ['a range that is none', [port('8001-8000')], [], []],
])('tells of %s that others publish, whichever comes first', (_, a, b, told) => {
  const expected = told.map((text) => expect.stringContaining(`no port ${text}`) as string);
  expect(findings(a, b)).toEqual(expected);
  expect(findings(b, a)).toEqual(expected);
});

test.each<[string, ServiceProps, readonly string[]]>([
  ['several', { scale: 2, ports: [port(80)] }, ['`a` runs 2 containers, of which one can publish port 80 of the host']],
  ['replicas', { deploy: { replicas: 3 }, ports: [port(80)] }, ['`a` runs 3 containers, of which one can']],
  [
    'more than a range holds',
    { scale: 3, ports: [port('80-81')] },
    ['no 3 ports from 80 to 81 of the host can be free'],
  ],
  ['as many as a range holds', { scale: 2, ports: [port('80-81')] }, []],
  ['none', { scale: 0, ports: [port(80), port(80)] }, []],
  ['one', { scale: 1, ports: [port(80)] }, []],
  ['some, of any ports', { scale: 2, ports: [port(undefined)] }, []],
])('a service that runs as containers: %s', (_, props, told) => {
  const app = new App();
  new Service(new ComposeStack(app, 'one'), 'a', { image, ...props });
  const found = diagnosticsOf(app, 'PORT-TAKEN').map(({ message }) => message);
  expect(found).toEqual(told.map((text) => expect.stringContaining(text) as string));
});

test.each(['host', 'none'])('the network %j publishes nothing', (networkMode) => {
  const app = new App();
  for (const name of ['one', 'two']) {
    new Service(new ComposeStack(app, name), 'a', { image, networkMode, ports: [port(80)] });
  }
  expect(diagnosticsOf(app, 'PORT-TAKEN')).toEqual([]);
});

test('a file of somebody else is warned of: Docker Compose takes it', () => {
  const services =
    'a: { ports: [{ target: 80, published: "8080" }] }, b: { ports: [{ target: 81, published: "8080" }] }';
  expect(runHostRules([modelOf(`services: { ${services} }`)], [publishedPort])).toMatchObject([
    {
      severity: 'warning',
      path: ['services', 'b', 'ports', 0],
      message: 'port 8080 of the host is published by `a` already',
    },
  ]);
});

test('many stacks take no time', () => {
  const app = new App();
  for (let index = 0; index < 400; index += 1) {
    const hostIp = `10.0.${Math.floor(index / 256)}.${index % 256}`;
    new Service(new ComposeStack(app, `stack-${index}`), 'a', {
      image,
      ports: [port(80, { hostIp }), port(1000 + index)],
    });
  }
  const { models } = app.assemble();
  expect(runHostRules(models, [publishedPort])).toEqual([]);
});
