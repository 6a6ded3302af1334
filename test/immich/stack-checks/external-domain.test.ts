import { App, ComposeStack, env, Lazy, Service, text, type Interpolated } from 'cdk-compose';
import { TraefikRoute, type TraefikRouteProps } from 'cdk-compose/homelab';
import type { ImmichServer } from 'cdk-compose/immich';
import { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { told } from '../../support/told.ts';
import { judged, workshopIn, type Workshop } from './judged.ts';

const domain = env.required('DOMAINNAME', 'base domain');
const other = env.required('OTHER', 'another domain');

function routed(
  externalDomain: string | Interpolated,
  build: (server: ImmichServer, workshop: Workshop) => void,
): readonly string[] {
  return judged((workshop) => {
    build(workshop.server({ config: workshop.config({ server: { externalDomain } }) }), workshop);
  });
}

const route =
  (host: string | Interpolated, more: Partial<TraefikRouteProps> = {}) =>
  (server: ImmichServer, { frontend }: Workshop): void =>
    void new TraefikRoute(server, 'web', { host, network: frontend, port: 2283, entrypoints: ['https'], ...more });

test.each([
  ['https://photos.example.org', 'photos.example.org'],
  ['https://PHOTOS.example.org:8443/', 'photos.EXAMPLE.org'],
  [text`https://photos.${domain}`, text`photos.${domain}`],
  [text`https://photos.${domain}`, text`photos.${env.required('DOMAINNAME')}`],
])('an address that a router answers to is fine', (address, host) => {
  expect(routed(address, route(host))).toEqual([]);
});

test('another one is told, with the one that was meant', () => {
  expect(routed(text`https://photo.${domain}`, route(text`photos.${domain}`))).toEqual([
    'error IMC-DOMAIN-ROUTE server.externalDomain: `server.externalDomain` begins links with `photo.${DOMAINNAME}`, to which no router answers; did you mean `photos.${DOMAINNAME}`? If not, make a `TraefikRoute` for `photo.${DOMAINNAME}`',
  ]);
  expect(routed('https://bilder.example.net', route('x.example.org'))).toEqual([
    expect.stringMatching(/; name a host of a `TraefikRoute` without `paths`, or make one for `bilder.example.net`$/),
  ]);
});

test.each([text`${other}://photo.${domain}`, text`https://photo.${domain}:${other}`])(
  'what is said of it apart from its host does not matter: %o',
  (address) => {
    expect(routed(address, route(text`photos.${domain}`))).toHaveLength(1);
    expect(routed(address, route(text`photo.${domain}`))).toEqual([]);
  },
);

test('a router that takes other paths alone does not do', () => {
  expect(routed('https://photos.example.org', route('photos.example.org', { paths: ['/api'] }))).toEqual([
    'error IMC-DOMAIN-ROUTE server.externalDomain: `server.externalDomain` begins shared links with `photos.example.org`, whose routers take other paths alone; name a host of a `TraefikRoute` without `paths`, or make one for `photos.example.org`',
  ]);
  expect(routed('https://photos.example.org', route('photos.example.org', { paths: ['/share'] }))).toEqual([]);
});

describe('labels of any origin count', () => {
  const labelled = (rule: string | Interpolated | Lazy<string>) =>
    routed('https://photos.example.org', (server) => server.addLabel('traefik.http.routers.web.rule', rule));

  test.each(['Host(`photos.example.org`)', 'Host("a.example.org") || Host("photos.example.org")', 'PathPrefix(`/`)'])(
    '%s answers',
    (rule) => {
      expect(labelled(rule)).toEqual([]);
    },
  );

  test('others do not', () => {
    expect(labelled('Host(`a.example.org`)')).toHaveLength(1);
    expect(labelled('!Host(`photos.example.org`)')).toHaveLength(1);
  });

  test.each([
    ['HostRegexp', 'HostRegexp(`.+`)'],
    ['a variable', other],
    ['a variable for the host', text`Host(\`${other}\`)`],
    ['what is said later', Lazy.of(() => 'Host(`a.example.org`)')],
    ['what is no rule', 'photos'],
  ])('%s may answer', (_, rule) => {
    expect(labelled(rule)).toEqual([]);
  });

  test('what is put over them may answer', () => {
    const found = routed('https://photos.example.org', (server, workshop) => {
      route('a.example.org')(server, workshop);
      server.override(['labels', 'traefik.http.routers.web.rule'], 'Host(`photos.example.org`)');
    });
    expect(found).toEqual([]);
  });
});

test('without a router to the server nothing is said', () => {
  expect(routed('https://photos.example.org', () => {})).toEqual([]);
  expect(
    routed('https://photos.example.org', (_, { service }) => {
      service('wiki', { labels: { 'traefik.http.routers.wiki.rule': 'Host(`wiki.example.org`)' } });
    }),
  ).toEqual([]);
});

test.each(['', 'photos.example.org', 'mailto:me@example.org'])('%j is no address to judge', (address) => {
  expect(routed(address, route('a.example.org'))).toEqual([]);
});

test('a proxy for what is shared may answer, in another stack', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'demo');
  const workshop = workshopIn(stack);
  const config = workshop.config({ server: { externalDomain: 'https://share.example.org' } });
  route('photos.example.org')(workshop.server({ config }), workshop);
  new Service(new ComposeStack(app, 'share'), 'proxy', {
    image: pinned('docker.io/library/nginx:1.29.3'),
    labels: { 'traefik.http.routers.share.rule': 'Host(`share.example.org`) && PathPrefix(`/share`)' },
  });
  expect(told(Template.fromStack(app, stack)).filter((line) => line.includes('IMC-DOMAIN'))).toEqual([]);
});
