import { env, Network, Service, text, type NetworkProps, type ServiceProps } from 'cdk-compose';
import { GatusEndpoint, HomepageEntry, TraefikRoute } from 'cdk-compose/homelab';
import { describe, expect, test } from 'vitest';
import type { HomelabCode } from '../../../lib/checks/policies/homelab-policy-options.ts';
import { pinned } from '../../support/pinned.ts';
import { placesIn, placesOf } from '../../support/policy-findings.ts';

const image = pinned('docker.io/example/web:1.2.3');
const domain = env.required('DOMAINNAME', 'a domain');

/** The places of a stack with one network, `net`, and one service on it. */
function placesOn(code: HomelabCode, network: NetworkProps, props: ServiceProps = {}, options = {}): readonly string[] {
  return placesOf(
    code,
    (stack) => void new Service(stack, 'web', { image, networks: [new Network(stack, 'net', network)], ...props }),
    options,
  );
}

describe('networks', () => {
  test('nobody is on the default network', () => {
    expect(placesIn('POLICY-DEFAULT-NETWORK', { image })).toEqual(['networks']);
    expect(placesIn('POLICY-DEFAULT-NETWORK', { image, networkMode: 'none' })).toEqual([]);
    expect(placesOn('POLICY-DEFAULT-NETWORK', {})).toEqual([]);
    const byName = placesOf('POLICY-DEFAULT-NETWORK', (stack) => {
      new Service(stack, 'web', { image, networks: [new Network(stack, 'default')] });
    });
    expect(byName).toEqual(['services.web.networks']);
  });

  test.each<[string, NetworkProps, readonly string[]]>([
    ['its key', { name: 'net' }, []],
    ['none of its own', {}, ['networks.net.name']],
    ['another one', { name: 'frontend' }, ['networks.net.name']],
    ['one that only the host knows', { name: text`net${domain}` }, ['networks.net.name']],
    ['that of another stack', { name: 'theirs', external: true }, []],
  ])('a network has the name: %s', (_, network, places) => {
    expect(placesOn('POLICY-NETWORK-NAME', network)).toEqual(places);
  });

  test.each<[string, string, NetworkProps, readonly string[]]>([
    ['a database that is shut in', 'ghcr.io/immich-app/postgres:18', { internal: true }, []],
    ['a database', 'ghcr.io/immich-app/postgres:18', {}, ['services.web.networks.net']],
    ['a cache', 'docker.io/valkey/valkey:9', { internal: false }, ['services.web.networks.net']],
    ['a socket proxy', 'docker.io/tecnativa/docker-socket-proxy:1', {}, ['services.web.networks.net']],
    ['an exporter', 'quay.io/prometheuscommunity/postgres-exporter:v1', {}, []],
    ['a database on the network of another stack', 'docker.io/library/mariadb:12', { external: true }, []],
    [
      'a database on what only the host knows',
      'docker.io/library/mariadb:12',
      { internal: env.optional('I', 'true', 'x') },
      [],
    ],
    ['anything else', 'docker.io/example/web:1', {}, []],
  ])('what leads out: %s', (_, used, network, places) => {
    expect(placesOn('POLICY-BACKEND', network, { image: used })).toEqual(places);
  });

  test('a fixed address is kept apart from those that are handed out', () => {
    const fixed = (network: NetworkProps, ipv4Address: string | undefined) =>
      placesOf('POLICY-SUBNET-RANGE', (stack) => {
        const net = new Network(stack, 'net', network);
        const options = ipv4Address === undefined ? {} : { ipv4Address };
        new Service(stack, 'web', { image, networks: [{ network: net, ...options }] });
      });
    const subnet = '172.30.100.0/24';
    const place = 'networks.net.ipam.config[0]';
    expect(fixed({ ipam: { config: [{ subnet }] } }, '172.30.100.6')).toEqual([place]);
    expect(fixed({ ipam: { config: [{ subnet, ipRange: '172.30.100.128/25' }] } }, '172.30.100.6')).toEqual([]);
    expect(fixed({ ipam: { config: [{ subnet }] } }, undefined)).toEqual([]);
    expect(fixed({ ipam: { config: [{ subnet: 'fd00::/64' }, { subnet }] } }, '172.30.100.6')).toEqual([
      'networks.net.ipam.config[1]',
    ]);
  });

  test('subnets are those that are registered, where they are', () => {
    const ipam = { config: [{ subnet: '172.30.100.0/24' }] } as const;
    const given = (subnets: Record<string, string>, name?: string) =>
      placesOn('POLICY-SUBNET', { ipam, ...(name !== undefined && { name }) }, {}, { subnets });
    expect(given({ net: '172.30.100.0/24' })).toEqual([]);
    expect(given({ shared: '172.30.100.0/24' }, 'shared')).toEqual([]);
    expect(given({ net: '172.30.101.0/24' })).toEqual(['networks.net.ipam.config[0].subnet']);
    expect(given({})).toEqual(['networks.net.ipam.config[0].subnet']);
    expect(placesOn('POLICY-SUBNET', { ipam })).toEqual([]);
  });

  test('ports of the host are registered', () => {
    const ports: ServiceProps['ports'] = [
      { target: 443, published: 443 },
      { target: 53, published: '53', protocol: 'udp' },
      { target: 80 },
      { target: 81, published: env.optional('PORT', '81', 'a port') },
    ];
    expect(placesIn('POLICY-PORT', { image, ports })).toEqual(['ports[0]', 'ports[1]', 'ports[2]']);
    const registry = { '443/tcp': 'web', '53/udp': 'other' } as const;
    expect(placesIn('POLICY-PORT', { image, ports }, { ports: registry })).toEqual(['ports[1]', 'ports[2]']);
  });

  test.each<[string, NonNullable<ServiceProps['environment']>, readonly string[]]>([
    ['a mail server', { SMTP_HOST: 'smtp.example.org' }, ['services.web.environment.SMTP_HOST']],
    ['a mail server that the host knows', { MAIL_HOST: domain }, ['services.web.environment.MAIL_HOST']],
    ['a relay of the stack', { SMTP_HOST: 'web' }, []],
    ['a relay beside it', { SMTP_HOST: 'relay' }, []],
    ['notices', { ENABLE_NOTIFICATIONS: 'TRUE' }, ['services.web.environment.ENABLE_NOTIFICATIONS']],
    ['no notices', { ENABLE_NOTIFICATIONS: 'FALSE', SMTP_PORT: 25 }, []],
  ])('a way out for %s', (_, environment, places) => {
    expect(placesOn('POLICY-EGRESS', { internal: true }, { environment })).toEqual(places);
    expect(placesOn('POLICY-EGRESS', {}, { environment })).toEqual([]);
    expect(placesIn('POLICY-EGRESS', { image, environment })).toEqual([]);
    const alone = places.map((place) => place.replace('services.web.', ''));
    expect(placesIn('POLICY-EGRESS', { image, environment, networkMode: 'none' })).toEqual(alone);
  });
});

describe('routes', () => {
  const rule = { 'traefik.http.routers.web.rule': 'Host(`web.example.org`)' };
  const entry = { 'traefik.http.routers.web.entryPoints': 'https' };
  const chain = { 'traefik.http.routers.web.middlewares': 'chain-auth@file, own' };
  const first = 'labels["traefik.http.routers.web.rule"]';

  test.each<[string, HomelabCode, NonNullable<ServiceProps['labels']>, readonly string[]]>([
    ['no word that it counts', 'POLICY-TRAEFIK-ENABLE', rule, ['labels']],
    ['a word', 'POLICY-TRAEFIK-ENABLE', { ...rule, 'traefik.enable': 'true' }, []],
    ['a word against it', 'POLICY-TRAEFIK-ENABLE', { ...rule, 'traefik.enable': 'false' }, []],
    ['nothing for Traefik', 'POLICY-TRAEFIK-ENABLE', { 'homepage.name': 'Web' }, []],
    ['no network', 'POLICY-TRAEFIK-NETWORK', rule, ['labels']],
    ['a network', 'POLICY-TRAEFIK-NETWORK', { ...rule, 'traefik.docker.network': 'net' }, []],
    ['no rule', 'POLICY-ROUTER-RULE', entry, ['labels["traefik.http.routers.web.entryPoints"]']],
    ['a rule', 'POLICY-ROUTER-RULE', rule, []],
    ['no entry point', 'POLICY-ROUTER-ENTRYPOINTS', rule, [first]],
    ['an entry point in any case', 'POLICY-ROUTER-ENTRYPOINTS', { ...rule, ...entry }, []],
    ['no middleware', 'POLICY-ROUTER-MIDDLEWARES', rule, [first]],
    ['a middleware', 'POLICY-ROUTER-MIDDLEWARES', { ...rule, ...chain }, []],
    ['no port', 'POLICY-ROUTER-PORT', rule, ['labels']],
    ['a port', 'POLICY-ROUTER-PORT', { ...rule, 'traefik.http.services.a.loadBalancer.server.port': 80 }, []],
    [
      'a scheme alone',
      'POLICY-ROUTER-PORT',
      { ...rule, 'traefik.http.services.a.loadbalancer.server.scheme': 'h2c' },
      ['labels'],
    ],
    ['a port elsewhere', 'POLICY-ROUTER-PORT', { ...rule, 'traefik.http.routers.web.service': 'api@internal' }, []],
    ['no router', 'POLICY-ROUTER-PORT', { 'traefik.enable': 'true' }, []],
    ['no monitor', 'POLICY-MONITOR', { ...rule, ...entry }, ['labels']],
    ['no tile', 'POLICY-HOMEPAGE', rule, ['labels']],
    ['no route, no tile', 'POLICY-HOMEPAGE', {}, []],
    ['no probe', 'POLICY-GATUS', rule, ['labels']],
    ['no probe on purpose', 'POLICY-GATUS', { ...rule, 'gatus.enabled': 'false' }, []],
  ])('%s: %s', (_, code, labels, places) => {
    expect(placesIn(code, { image, labels })).toEqual(places);
  });

  test('a monitor answers at its entry point', () => {
    const labels = { ...rule, 'traefik.http.routers.m.entrypoints': 'internal, monitoring' };
    expect(placesIn('POLICY-MONITOR', { image, labels })).toEqual([]);
    expect(placesIn('POLICY-MONITOR', { image, labels }, { monitoring: 'internal' })).toEqual([]);
    expect(placesIn('POLICY-MONITOR', { image, labels }, { monitoring: 'other' })).toEqual(['labels']);
  });

  test('middlewares are known, where that is said, or made by labels', () => {
    const labels = { ...rule, ...chain };
    const place = 'labels["traefik.http.routers.web.middlewares"]';
    const given = (middlewares: readonly string[] | undefined, more = {}) =>
      placesIn('POLICY-MIDDLEWARE', { image, labels: { ...labels, ...more } }, middlewares && { middlewares });
    expect(given(undefined)).toEqual([]);
    expect(given(['chain-auth@file', 'own'])).toEqual([]);
    expect(given(['chain-auth@file'])).toEqual([place]);
    expect(given(['chain-auth@file'], { 'traefik.http.middlewares.own.compress': 'true' })).toEqual([]);
  });

  test('a tile is in one of the groups, where they are said', () => {
    const labels = { 'homepage.group': 'Media' };
    expect(placesIn('POLICY-HOMEPAGE', { image, labels }, { homepageGroups: ['Media'] })).toEqual([]);
    expect(placesIn('POLICY-HOMEPAGE', { image, labels }, { homepageGroups: ['IoT'] })).toEqual([
      'labels["homepage.group"]',
    ]);
  });

  test.each<[string, NetworkProps, readonly string[]]>([
    ['a frontend', { name: 'net' }, []],
    ['one that leads nowhere', { name: 'net', internal: true }, ['networks.net']],
    ['that of another stack', { name: 'net', external: true }, ['networks.net']],
    ['no bridge', { name: 'net', driver: 'macvlan' }, ['networks.net']],
    ['one beside the route', { name: 'other', internal: true }, []],
  ])('a route leads over %s', (_, network, places) => {
    const labels = { ...rule, 'traefik.docker.network': 'net' };
    expect(placesOn('POLICY-FRONTEND', network, { labels })).toEqual(places);
    expect(placesOn('POLICY-FRONTEND', network)).toEqual([]);
    expect(placesOn('POLICY-FRONTEND', network, { labels: rule })).toEqual([]);
    expect(placesOn('POLICY-FRONTEND', network, { labels: { 'traefik.docker.network': 'net' } })).toEqual([]);
  });

  test('constructs say all of it', () => {
    const build = (code: HomelabCode) =>
      placesOf(code, (stack) => {
        const network = new Network(stack, 'web-frontend', { name: 'web-frontend' });
        const web = new Service(stack, 'web', { image, networks: [network] });
        const route = { host: text`web.${domain}`, network, port: 80, middlewares: ['chain@file'] } as const;
        new TraefikRoute(web, 'web-rtr', { ...route, entrypoints: ['https'] });
        new TraefikRoute(web, 'web-monitor', { ...route, entrypoints: ['monitoring'] });
        new GatusEndpoint(web, 'gatus', { url: 'http://web', alerts: ['email'] });
        new HomepageEntry(web, 'tile', {
          group: 'Media',
          name: 'Web',
          icon: 'x',
          href: 'http://web',
          description: 'x',
        });
      });
    const codes = [
      'TRAEFIK-ENABLE',
      'TRAEFIK-NETWORK',
      'ROUTER-RULE',
      'ROUTER-ENTRYPOINTS',
      'ROUTER-MIDDLEWARES',
    ] as const;
    const more = ['ROUTER-PORT', 'MONITOR', 'GATUS', 'HOMEPAGE', 'FRONTEND'] as const;
    for (const code of [...codes, ...more]) expect(build(`POLICY-${code}`)).toEqual([]);
  });
});
