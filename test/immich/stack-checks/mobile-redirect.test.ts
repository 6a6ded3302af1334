import { env, text } from 'cdk-compose';
import { TraefikRoute } from 'cdk-compose/homelab';
import type { ImmichSettings } from 'cdk-compose/immich';
import { expect, test } from 'vitest';
import { judged } from './judged.ts';

type Oauth = NonNullable<ImmichSettings['oauth']>;

const domain = env.required('DOMAINNAME', 'base domain');
const mobileRedirectUri = text`https://mobile.${domain}/api/oauth/mobile-redirect`;

function comingBack(more: Oauth, ...paths: readonly `/${string}`[]): readonly string[] {
  return judged(({ config, frontend, server }) => {
    const oauth = { enabled: true, mobileOverrideEnabled: true, mobileRedirectUri, ...more };
    const way = { network: frontend, port: 2283, entrypoints: ['https'] } as const;
    const own = server({ config: config({ oauth }) });
    new TraefikRoute(own, 'mobile', { ...way, host: text`mobile.${domain}`, ...(paths.length > 0 && { paths }) });
    new TraefikRoute(own, 'web', { ...way, host: text`photos.${domain}`, middlewares: ['login@file'] });
  });
}

test('a router for all paths, or for what the redirect begins with, leads back', () => {
  expect(comingBack({})).toEqual([]);
  expect(comingBack({}, '/.well-known/immich', '/api')).toEqual([]);
  expect(comingBack({}, '/api/oauth/mobile-redirect')).toEqual([]);
});

test('a router for other paths does not', () => {
  expect(comingBack({}, '/share', '/apis')).toEqual([
    'error IMC-MOBILE-REDIRECT oauth.mobileRedirectUri: `oauth.mobileRedirectUri` leads to `/api/oauth/mobile-redirect`, which no router of `mobile.${DOMAINNAME}` takes; let the `paths` of a `TraefikRoute` for `mobile.${DOMAINNAME}` hold `/api`, which it begins with',
  ]);
});

test('a host without a router does not, and the one that was meant is told', () => {
  expect(comingBack({ mobileRedirectUri: text`https://mobil.${domain}/api/oauth/mobile-redirect` })).toEqual([
    'error IMC-MOBILE-REDIRECT oauth.mobileRedirectUri: `oauth.mobileRedirectUri` leads to `mobil.${DOMAINNAME}`, to which no router answers; did you mean `mobile.${DOMAINNAME}`? If not, make a `TraefikRoute` for `mobil.${DOMAINNAME}`',
  ]);
});

test.each<[string, Oauth]>([
  ['the login is off', { enabled: false }],
  ['the override is off', { mobileOverrideEnabled: false }],
  ['it is the address of the app itself', { mobileRedirectUri: 'app.immich:///oauth-callback' }],
  ['it is empty', { mobileRedirectUri: '' }],
  ['a variable says all of it', { mobileRedirectUri: domain }],
])('nothing is said where %s', (_, more) => {
  expect(comingBack({ mobileRedirectUri: 'https://gone.example.org/', ...more })).toEqual([]);
});

test('nothing is said where no router leads to the server', () => {
  const found = judged(({ config, server }) => {
    server({ config: config({ oauth: { enabled: true, mobileOverrideEnabled: true, mobileRedirectUri } }) });
  });
  expect(found).toEqual([]);
});
