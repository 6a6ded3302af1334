import { env, Network, Service, text, type ComposeStack, type ServiceProps } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { routeNetwork } from '../../lib/checks/host/route-network.ts';
import { routerName } from '../../lib/checks/host/router-name.ts';
import { routerRule } from '../../lib/checks/host/router-rule.ts';
import { hostFindings } from '../support/host-findings.ts';

type Labels = NonNullable<ServiceProps['labels']>;

const image = 'docker.io/example/web:1.2.3';
const domain = env.required('DOMAINNAME', 'a domain');
const labelled =
  (...all: readonly Labels[]) =>
  (stack: ComposeStack) =>
    all.forEach((labels, index) => void new Service(stack, `web-${index}`, { image, labels }));
const router = (name: string, rule: string | ReturnType<typeof text>, more: Labels = {}): Labels => ({
  [`traefik.http.routers.${name}.rule`]: rule,
  ...Object.fromEntries(Object.entries(more).map(([key, value]) => [`traefik.http.routers.${name}.${key}`, value])),
});
const port = (name: string, number: number): Labels => ({
  [`traefik.http.services.${name}.loadbalancer.server.port`]: String(number),
});
const compress = (name: string, value = 'true'): Labels => ({ [`traefik.http.middlewares.${name}.compress`]: value });

describe('names of Traefik', () => {
  test.each<[string, (stack: ComposeStack) => void, (stack: ComposeStack) => void]>([
    ['other names', labelled(router('a', 'x')), labelled(router('b', 'x'))],
    ['one name of other kinds', labelled(router('a', 'x')), labelled(port('a', 80))],
    ['one name of other protocols', labelled(router('a', 'x')), labelled({ 'traefik.tcp.routers.a.rule': 'x' })],
    ['one service of one stack', labelled(port('a', 80), port('a', 80)), labelled()],
    ['one middleware of both', labelled(compress('a')), labelled(compress('a'))],
    ['what is switched off', labelled(router('a', 'x')), labelled({ ...router('a', 'y'), 'traefik.enable': 'false' })],
  ])('%s may be', (_, one, two) => {
    expect(hostFindings(routerName, { one, two })).toEqual([]);
  });

  test.each<[string, (stack: ComposeStack) => void, (stack: ComposeStack) => void, string]>([
    [
      'a router',
      labelled(router('a', 'x')),
      labelled(router('a', 'y')),
      'labels["traefik.http.routers.a.rule"]: the router',
    ],
    [
      'a router, alike',
      labelled(router('a', 'x')),
      labelled(router('a', 'x')),
      'labels["traefik.http.routers.a.rule"]: the router',
    ],
    [
      'a service',
      labelled(port('a', 80)),
      labelled(port('a', 80)),
      'labels["traefik.http.services.a.loadbalancer.server.port"]: the service',
    ],
    [
      'a middleware',
      labelled(compress('a')),
      labelled(compress('a', 'false')),
      'labels["traefik.http.middlewares.a.compress"]: the middleware',
    ],
  ])('%s of one name is told', (_, one, two, told) => {
    expect(hostFindings(routerName, { one, two })).toEqual([
      `error HOST-ROUTER two: services.web-0.${told} \`a\` of Traefik is defined by \`one/web-0\` already`,
    ]);
  });

  test('two containers of one stack that say different things of one service', () => {
    expect(hostFindings(routerName, { one: labelled(port('a', 80), port('a', 81)) })).toHaveLength(1);
  });
});

describe('rules', () => {
  const https = { entrypoints: 'https' };

  test.each<[string, Labels, Labels]>([
    ['other rules', router('a', 'x', https), router('b', 'y', https)],
    ['other entry points', router('a', 'x', https), router('b', 'x', { entrypoints: 'monitoring' })],
    ['other priorities', router('a', 'x', https), router('b', 'x', { ...https, priority: 10 })],
    ['one router, which is told elsewhere', router('a', 'x', https), router('a', 'x', https)],
    ['no rule', { 'traefik.http.routers.a.entrypoints': 'https' }, { 'traefik.http.routers.b.entrypoints': 'https' }],
  ])('%s may be', (_, a, b) => {
    expect(hostFindings(routerRule, { one: labelled(a), two: labelled(b) })).toEqual([]);
  });

  test.each<[string, Labels, Labels]>([
    ['one entry point', router('a', 'x', https), router('b', 'x', { entryPoints: 'http,https' })],
    ['every entry point, and one', router('a', 'x'), router('b', 'x', https)],
    ['one entry point, and every one', router('a', 'x', https), router('b', 'x')],
    ['one priority', router('a', 'x', { ...https, priority: 10 }), router('b', 'x', { ...https, priority: 10 })],
  ])('two routers with one rule at %s', (_, a, b) => {
    const told =
      'services.web-0.labels["traefik.http.routers.b.rule"]: the router `b` answers to the same as `a` of `one`';
    expect(hostFindings(routerRule, { one: labelled(a), two: labelled(b) })).toEqual([`error HOST-RULE two: ${told}`]);
  });

  test('variables of another stack may have other values', () => {
    const rule = text`Host(${domain})`;
    const [a, b] = [router('a', rule, https), router('b', rule, https)];
    expect(hostFindings(routerRule, { one: labelled(a), two: labelled(b) })).toEqual([
      expect.stringMatching(/^warning HOST-RULE two/),
    ]);
    expect(hostFindings(routerRule, { one: labelled(a, b) })).toEqual([expect.stringMatching(/^error HOST-RULE one/)]);
  });
});

describe('networks of routes', () => {
  const traefik =
    (...names: readonly string[]) =>
    (stack: ComposeStack) => {
      const networks = names.map((name) => new Network(stack, name, { name, external: true }));
      new Service(stack, 'traefik', { image: 'docker.io/library/traefik:3.6', networks });
    };
  const web = labelled({ ...router('a', 'x'), 'traefik.docker.network': 'web-frontend' });

  test('Traefik is on them', () => {
    expect(hostFindings(routeNetwork, { web, traefik: traefik('other', 'web-frontend') })).toEqual([]);
    expect(hostFindings(routeNetwork, { web, traefik: traefik('other') })).toEqual([
      'warning HOST-ROUTE web: services.web-0.labels["traefik.docker.network"]: `web-0` has a route over `web-frontend`, which Traefik is not on',
    ]);
  });

  test.each<[string, (stack: ComposeStack) => void]>([
    ['runs nowhere', labelled({})],
    ['is on no network of its own', traefik()],
    ['is on the host', (stack) => void new Service(stack, 't', { image: 'traefik:3', networkMode: 'host' })],
    [
      'is on what only the host knows',
      (stack) => {
        const network = new Network(stack, 'x', { name: env.required('NET', 'a name'), external: true });
        new Service(stack, 't', { image: 'traefik:3', networks: [network] });
      },
    ],
  ])('nothing is said where Traefik %s', (_, other) => {
    expect(hostFindings(routeNetwork, { web, other })).toEqual([]);
  });

  test('labels without a route need none', () => {
    const quiet = labelled({ 'traefik.docker.network': 'web-frontend' });
    expect(hostFindings(routeNetwork, { quiet, traefik: traefik('other') })).toEqual([]);
  });
});
