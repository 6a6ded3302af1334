import { App, Aspects, ComposeStack, env, Network, Service, text } from 'cdk-compose';
import { HostPath, Identity, InitContainer, PostgresExporter, TimeZone, Valkey } from 'cdk-compose/homelab';
import { VectorPostgres } from 'cdk-compose/immich';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { homelabPolicy } from '../../../lib/checks/policies/homelab-policy.ts';
import { Policies } from '../../../lib/checks/policies/policies.ts';
import { SERVICE } from '../../../lib/compose/attributes/service.ts';
import { pinned } from '../../support/pinned.ts';
import { policyFindings } from '../../support/policy-findings.ts';

const image = pinned('docker.io/example/web:1.2.3');
const policy = homelabPolicy({ registries: ['docker.io'], middlewares: [], subnets: {}, homepageGroups: [] });

test('the constructs of this library follow the conventions, but for what only a stack can say', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  Policies.of(app).add(homelabPolicy());
  Aspects.of(app).add(new TimeZone('UTC'));
  const owner = new Identity({ user: 'svc-web', uid: 3150, group: 'web', gid: 3150 });
  const storage = new HostPath(stack, 'db', { path: './data/db', purpose: 'database', owner });
  const networks = [new Network(stack, 'web-backend', { name: 'web-backend', internal: true })];
  const password = env.secret('PASSWORD', 'a password');
  const init = new InitContainer(stack, 'web-init', { image: pinned('docker.io/library/busybox:1.37.0') });
  const database = new VectorPostgres(stack, 'web-db', {
    image: pinned('ghcr.io/immich-app/postgres:18-vectorchord0.5.3'),
    password,
    storage: new HostPath(stack, 'pg', { path: './data/pg', purpose: 'database' }),
    networks,
  });
  new Valkey(stack, 'web-redis', { image: pinned('docker.io/valkey/valkey:9-alpine'), password, networks });
  const exporter = pinned('quay.io/prometheuscommunity/postgres-exporter:v0.19.1');
  const metrics = new PostgresExporter(stack, 'web-metrics', { image: exporter, database, networks });
  metrics.addDependency(init);
  metrics.addMount(storage.mount('/data', { readOnly: true }));
  const found = policyFindings(app).filter(({ code }) => code !== 'POLICY-LOG-ROTATION');
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'POLICY-DEPENDS-RESTART `web-metrics` reads what `web-init` writes to `./data/db`, and keeps the old content when that runs again',
    'POLICY-HEALTHCHECK nobody finds out whether `web-metrics` works: it has no health check',
  ]);
});

test('every finding says what, where and what to do, and nothing of a value', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  Policies.of(app).add(policy);
  const secret = env.secret('PASSWORD', 'a password');
  new Service(stack, 'other', {
    image: 'postgres:18',
    privileged: true,
    environment: { URL: text`pg://me:${secret}@db`, PUID: secret, SMTP_HOST: 'smtp.example.org' },
    labels: { 'traefik.http.routers.web.middlewares': 'auth' },
    healthcheck: { test: ['CMD-SHELL', 'pg_isready'] },
    ports: [{ target: 80, published: 80 }],
    volumes: [{ type: 'bind', source: '/opt/web', target: '/data' }],
  });
  const found = policyFindings(app);
  expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(25);
  for (const { code, severity, message, hint, path, origin } of found) {
    expect(code).toMatch(/^POLICY-/);
    expect(severity).toBe('warning');
    expect(message).toMatch(/^(?:[a-z`]|Traefik|Gatus).*[^.]$/);
    expect(hint).toMatch(/^[a-z].*[^.]$/);
    expect(`${message}${hint}`).not.toMatch(/undefined|\[object|smtp\.example/);
    expect(path?.length).toBeGreaterThan(1);
    expect(origin?.construct).toBeDefined();
  }
});

test('no convention fails on what an override puts in its way', () => {
  const names = Object.keys(SERVICE);
  const members = [
    'test',
    'options',
    'resources',
    'limits',
    'source',
    'type',
    'traefik.enable',
    'gatus.enabled',
    'UID',
  ];
  const scalar = fc.oneof(
    fc.constantFrom<unknown>('v', '', '0:0', '1:2', './config', null, 7, true, env.secret('S', 'a secret')),
    fc.constantFrom('CMD-SHELL', 'docker.io/library/postgres:18', 'traefik', '8000-8001', 'no', '$PASSWORD'),
  );
  const mapping = fc.dictionary(
    fc.constantFrom(...members),
    fc.oneof(scalar, fc.dictionary(fc.constantFrom(...members), scalar)),
  );
  const value = fc.oneof(scalar, fc.array(fc.oneof(scalar, mapping), { maxLength: 2 }), mapping);
  const path = fc.oneof(
    fc.constantFrom(...names).map((name): readonly string[] => [name]),
    fc.tuple(
      fc.constantFrom('healthcheck', 'deploy', 'labels', 'environment', 'logging', 'networks'),
      fc.constantFrom(...members),
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(path, value), { minLength: 1, maxLength: 4 }), (all) => {
      const app = new App();
      const stack = new ComposeStack(app, 'web');
      Policies.of(app).add(policy);
      const web = new Service(stack, 'web', { image, networks: [new Network(stack, 'net')] });
      new Service(stack, 'web-two', { image, dependsOn: [web] });
      for (const [place, given] of all) web.override(place, given);
      expect(policyFindings(app).filter(({ code }) => code === 'POLICY-THROWS')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
