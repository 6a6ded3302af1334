import { env, Service, text, type ComposeStack, type ServiceProps } from 'cdk-compose';
import { HardenedService, HostPath, Identity } from 'cdk-compose/homelab';
import { describe, expect, test } from 'vitest';
import type { HomelabCode } from '../../../lib/checks/policies/homelab-policy-options.ts';
import { pinned } from '../../support/pinned.ts';
import { placesIn, placesOf } from '../../support/policy-findings.ts';

const image = pinned('docker.io/example/web:1.2.3');
const version = env.required('VERSION', 'a version');

describe('images', () => {
  test.each<[string, HomelabCode, ServiceProps, readonly string[]]>([
    ['a registry behind which a variable stands', 'POLICY-IMAGE-REGISTRY', { image: text`ghcr.io/a/b:${version}` }, []],
    ['no registry before a variable', 'POLICY-IMAGE-REGISTRY', { image: text`a/b:${version}` }, ['image']],
    ['a variable that may be the registry', 'POLICY-IMAGE-REGISTRY', { image: text`${version}/a/b` }, []],
    ['version and digest', 'POLICY-IMAGE-PINNED', { image }, []],
    ['a digest alone', 'POLICY-IMAGE-PINNED', { image: image.replace(':1.2.3', '') }, ['image']],
    ['the tag `latest` beside a digest', 'POLICY-IMAGE-PINNED', { image: image.replace('1.2.3', 'latest') }, ['image']],
    ['no digest, which is told for every stack', 'POLICY-IMAGE-PINNED', { image: 'docker.io/example/web:1' }, []],
    ['a version that only the host knows', 'POLICY-IMAGE-PINNED', { image: text`ghcr.io/a/b:${version}` }, ['image']],
    ['a digest beside a variable', 'POLICY-IMAGE-PINNED', { image: text`${version}/${image}` }, []],
    ['an image that is built', 'POLICY-IMAGE-PINNED', { build: { context: '.' } }, ['build']],
    ['a built one that is published', 'POLICY-IMAGE-PINNED', { image, build: { context: '.' } }, []],
  ])('%s: %s', (_, code, props, places) => {
    expect(placesIn(code, props)).toEqual(places);
  });

  test('only registries that are allowed, where they are said', () => {
    const given = (registries: readonly string[]) => placesIn('POLICY-IMAGE-REGISTRY', { image }, { registries });
    expect(given(['docker.io'])).toEqual([]);
    expect(given(['ghcr.io'])).toEqual(['image']);
  });

  test.each<[string, string, string, number]>([
    ['two versions of one', 'docker.io/a/b:1.2', 'docker.io/a/b:1.3', 1],
    ['two digests of one version', pinned('docker.io/a/b:1.2'), `docker.io/a/b:1.2@sha256:${'6'.repeat(64)}`, 1],
    ['two variants of one', 'docker.io/a/b:1.2', 'docker.io/a/b:1.2-alpine', 0],
    ['images of two registries', 'docker.io/a/b:1.2', 'ghcr.io/a/b:1.3', 0],
  ])('%s', (_, one, other, count) => {
    const places = placesOf('POLICY-IMAGE-VERSIONS', (stack) => {
      new Service(stack, 'web', { image: one });
      new Service(stack, 'web-two', { image: other });
    });
    expect(places).toEqual(count === 0 ? [] : ['services.web-two.image']);
  });
});

describe('names', () => {
  test.each<[string, ServiceProps, readonly string[]]>([
    ['the same', { image, containerName: 'web' }, []],
    ['none', { image }, ['container_name']],
    ['one that only the host knows', { image, containerName: text`web${version}` }, ['container_name']],
    ['none for several containers', { image, scale: 2 }, []],
    ['none for several replicas', { image, deploy: { replicas: 2 } }, []],
  ])('a container name: %s', (_, props, places) => {
    expect(placesIn('POLICY-CONTAINER-NAME', props)).toEqual(places);
  });

  test('services have the name of their stack, or begin with it', () => {
    const places = placesOf('POLICY-SERVICE-NAME', (stack) => {
      for (const id of ['web', 'web-db', 'website', 'db']) new Service(stack, id, { image });
    });
    expect(places).toEqual(['services.website', 'services.db']);
  });
});

describe('ids', () => {
  const mount = { type: 'bind', source: './data/web', target: '/data' } as const;
  const owner = (uid: number, gid: number) => new Identity({ user: 'svc-web', uid, group: 'web', gid });

  test.each<[string, ServiceProps, readonly string[]]>([
    ['one of the range', { user: '3150:3150', volumes: [mount] }, []],
    ['a shared group', { user: '3150:3202', volumes: [mount] }, []],
    ['root', { user: '0:0', volumes: [mount] }, []],
    ['a name', { user: 'web', volumes: [mount] }, []],
    ['an id of the image that writes nothing', { user: '999:1000' }, []],
    ['an id of the image that reads only', { user: '999:1000', volumes: [{ ...mount, readOnly: true }] }, []],
    ['an id of the image that writes', { user: '1000:1000', volumes: [mount] }, ['user']],
    ['a group of somebody else', { user: '3150:3151', volumes: [mount] }, ['user']],
    ['a group of nobody', { user: '3150:100', volumes: [mount] }, ['user']],
  ])('who writes files of the host: %s', (_, props, places) => {
    expect(placesIn('POLICY-ID-RANGE', { image, ...props })).toEqual(places);
  });

  test('who owns files of the host, be it with another container', () => {
    const own = (uid: number) => (stack: ComposeStack) => {
      const data = new HostPath(stack, 'data', { path: './data/web', purpose: 'pages', owner: owner(uid, uid) });
      new Service(stack, 'web', { image, user: '0:0', volumes: [data.mount('/data')] });
    };
    expect(placesOf('POLICY-ID-RANGE', own(3150))).toEqual([]);
    expect(placesOf('POLICY-ID-RANGE', own(1000))).toEqual(['services.web.volumes[0]']);
    const twice = placesOf('POLICY-ID-RANGE', (stack) => {
      own(1000)(stack);
      const cache = new HostPath(stack, 'cache', { path: './data/cache', purpose: 'cache', owner: owner(1000, 1000) });
      new Service(stack, 'web-two', { image, user: '0:0', volumes: [cache.mount('/cache')] });
    });
    expect(twice).toEqual(['services.web.volumes[0]']);
  });

  test('the ranges can be said', () => {
    const given = (user: string) =>
      placesIn('POLICY-ID-RANGE', { image, user, volumes: [mount] }, { users: [900, 999], groups: [50, 60] });
    expect(given('911:911')).toEqual([]);
    expect(given('911:55')).toEqual([]);
    expect(given('3150:3150')).toEqual(['user']);
  });

  test('ids are not from the environment, but a group of the host may be', () => {
    const uid = env.optional('PUID', '1000', 'an id');
    expect(
      placesIn('POLICY-ID-VARIABLE', { image, user: text`${uid}:${uid}`, environment: { PUID: uid, A: uid } }),
    ).toEqual(['user', 'environment.PUID']);
    expect(placesIn('POLICY-ID-VARIABLE', { image, user: '1:1', environment: { PUID: 1 }, groupAdd: [uid] })).toEqual(
      [],
    );
  });

  test.each<[string, string | undefined, readonly string[]]>([
    ['none', undefined, ['user']],
    ['root', '0:0', ['user']],
    ['root by name', 'root', ['user']],
    ['an id', '3150:3150', []],
    ['a name', 'rooted', []],
  ])('as whom a service runs: %s', (_, user, places) => {
    expect(placesIn('POLICY-USER', { image, ...(user !== undefined && { user }) })).toEqual(places);
  });

  test('root with a reason', () => {
    const places = placesOf('POLICY-USER', (stack) => {
      const web = new Service(stack, 'web', { image, user: '0:0' });
      web.comment(['user'], 'opens port 80');
      new Service(stack, 'web-two', { image, user: '0:0' }).comment(['user'], ' ');
      new HardenedService(stack, 'web-three', { image, exceptions: { startsAsRoot: 'gives files away' } });
    });
    expect(places).toEqual(['services.web-two.user']);
  });
});
