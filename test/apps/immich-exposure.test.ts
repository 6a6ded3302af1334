import { describe, expect, test } from 'vitest';
import { NAMES, networks, ofEach, service, services, source } from './immich-stack.ts';

describe('privileges', () => {
  test('all capabilities are dropped, and those that are needed come back one by one, each with its reason', () => {
    expect(ofEach(({ cap_drop }) => cap_drop)).toEqual(ofEach(() => ['ALL']));
    expect(ofEach(({ cap_add }) => cap_add)).toEqual({
      'immich-init': ['CHOWN', 'DAC_OVERRIDE'],
      'immich-db': ['CHOWN', 'DAC_READ_SEARCH', 'SETGID', 'SETUID'],
      'immich-redis': undefined,
      'immich-db-backup': ['CHOWN', 'DAC_OVERRIDE', 'SETGID', 'SETUID'],
      'immich-db-exporter': undefined,
      'immich-machine-learning': undefined,
      'immich-server': undefined,
    });
    const added = Object.values(services).flatMap(({ cap_add = [] }) => cap_add);
    expect(source.match(/^ {6}# .+\n {6}- (?:CHOWN|DAC_\w+|SET[GU]ID)$/gm)).toHaveLength(added.length);
  });

  test('every root is read-only but that of the backup, which says why', () => {
    expect(ofEach((each) => each['read_only'])).toEqual({ ...ofEach(() => true), 'immich-db-backup': false });
    expect(source).toMatch(/# .+\n {4}read_only: false\n/);
  });

  test('nobody gains any, and memory and processes are limited', () => {
    expect(ofEach((each) => each['security_opt'])).toEqual(ofEach(() => ['no-new-privileges=true']));
    expect(NAMES.filter((name) => service(name)['mem_limit'] === undefined)).toEqual([]);
    expect(NAMES.filter((name) => typeof service(name)['pids_limit'] !== 'number')).toEqual([]);
  });

  test('only what changes its user itself starts as root, and says so', () => {
    const asRoot = NAMES.filter((name) => service(name).user === '0:0');
    expect(asRoot).toEqual(['immich-init', 'immich-db', 'immich-db-backup']);
    expect(source.match(/# .+\n {4}user: "0:0"\n/g)).toHaveLength(asRoot.length);
  });
});

test('networks have names of their own; the backend has no way out, and only the server faces Traefik', () => {
  expect(networks).toEqual({
    'immich-frontend': { name: 'immich-frontend' },
    'immich-backend': { name: 'immich-backend', internal: true },
    'immich-ml-egress': { name: 'immich-ml-egress' },
    'immich-mail-egress': { name: 'immich-mail-egress' },
  });
  expect(ofEach((each) => each.networks)).toEqual({
    'immich-init': undefined,
    'immich-db': ['immich-backend'],
    'immich-redis': ['immich-backend'],
    'immich-db-backup': ['immich-backend', 'immich-mail-egress'],
    'immich-db-exporter': ['immich-backend'],
    'immich-machine-learning': ['immich-backend', 'immich-ml-egress'],
    'immich-server': ['immich-frontend', 'immich-backend'],
  });
  expect(NAMES.filter((name) => 'ports' in service(name))).toEqual([]);
});

describe('labels', () => {
  const labels = service('immich-server').labels ?? [];
  const of = (prefix: string): readonly string[] =>
    labels
      .filter((label) => label.startsWith(prefix))
      .map((label) => label.slice(prefix.length).replace(/:\?[^}]*/, ''));

  test('are lists, and of nobody but the server and init', () => {
    expect(ofEach((each) => Array.isArray(each.labels))).toMatchObject({ 'immich-init': true, 'immich-server': true });
    expect(NAMES.filter((name) => service(name).labels !== undefined)).toEqual(['immich-init', 'immich-server']);
  });

  test('route `photos` through the forward-auth chain', () => {
    expect(of('traefik.http.routers.immich-rtr.')).toEqual([
      'rule=Host(`photos.${DOMAINNAME}`)',
      'entrypoints=https',
      'middlewares=chain-auth-immich@file',
      'service=immich',
    ]);
  });

  test('route `photos-mobile` without it, to the API alone and at one entry point', () => {
    expect(of('traefik.http.routers.immich-mobile-rtr.')).toEqual([
      'rule=Host(`photos-mobile.${DOMAINNAME}`) && (PathPrefix(`/api`) || PathPrefix(`/.well-known/immich`))',
      'entrypoints=https',
      'middlewares=chain-no-auth-immich@file',
      'service=immich',
    ]);
  });

  test('route the monitoring', () => {
    expect(of('traefik.http.routers.immich-monitor.')).toEqual([
      'rule=Host(`photos.${DOMAINNAME}`) && (PathPrefix(`/api/server/ping`))',
      'entrypoints=monitoring',
      'middlewares=chain-no-auth@file',
      'service=immich',
    ]);
  });

  test('name the network and the port', () => {
    expect(labels.filter((label) => /^traefik\.(?:enable|docker|http\.services)/.test(label))).toEqual([
      'traefik.enable=true',
      'traefik.docker.network=immich-frontend',
      'traefik.http.services.immich.loadbalancer.server.port=2283',
    ]);
  });

  test('are a tile of Homepage and an endpoint of Gatus', () => {
    expect(of('homepage.')).toEqual([
      'group=Productivity',
      'name=Immich',
      'icon=sh-immich',
      'href=https://photos.${DOMAINNAME}',
      'description=Photo library',
    ]);
    expect(of('gatus.')).toEqual([
      'url=http://172.30.100.6:8444/api/server/ping',
      'headers.Host=photos.${DOMAINNAME}',
      'conditions=["[STATUS] == 200","[RESPONSE_TIME] < 1000"]',
      'alerts=[{"type":"email"},{"type":"custom"}]',
    ]);
  });
});
