import { App, ComposeStack, Service, env, type Port } from 'cdk-compose';
import { expect, test } from 'vitest';
import { diagnosticsOf } from '../support/diagnostics-of.ts';
import { pinned } from '../support/pinned.ts';
import { told } from '../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/** What is found in two stacks, `one` whose service `a` publishes a port, and `two` with `b`. */
function findings(a: readonly Port[], b: readonly Port[] = []): readonly string[] {
  const app = new App();
  new Service(new ComposeStack(app, 'one'), 'a', { image, ports: a });
  new Service(new ComposeStack(app, 'two'), 'b', { image, ports: b });
  return told({ diagnostics: diagnosticsOf(app) });
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
  expect(findings([a], [b]).filter((finding) => finding.startsWith('error'))).toEqual([]);
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
