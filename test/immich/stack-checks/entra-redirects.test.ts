import { env, text } from 'cdk-compose';
import { TraefikRoute } from 'cdk-compose/homelab';
import { EntraLogin, type EntraLoginProps, type ImmichSettings } from 'cdk-compose/immich';
import { expect, test } from 'vitest';
import { judged } from './judged.ts';

type Oauth = NonNullable<ImmichSettings['oauth']>;

const domain = env.required('DOMAINNAME', 'base domain');
const variables = {
  clientId: env.required('CLIENT_ID', 'application id'),
  clientSecret: env.secret('CLIENT_SECRET', 'client secret'),
  issuerUrl: env.required('ISSUER_URL', 'issuer'),
};

interface Case {
  readonly login?: Partial<EntraLoginProps>;
  /** Said beside what the login says. */
  readonly oauth?: Oauth;
  readonly externalDomain?: string;
  /** The host of a router. */
  readonly host?: string;
  readonly paths?: readonly `/${string}`[];
}

function login({ login: more = {}, oauth = {}, externalDomain = '', host, paths }: Case): readonly string[] {
  return judged(({ stack, config, frontend, server }) => {
    const entra = new EntraLogin(stack, 'entra', { ...variables, url: 'https://photos.example.org', ...more });
    const own = server({ config: config({ oauth: { ...entra.settings, ...oauth }, server: { externalDomain } }) });
    if (host === undefined) return;
    const way = { host, network: frontend, port: 2283, entrypoints: ['https'], ...(paths && { paths }) } as const;
    new TraefikRoute(own, 'web', way);
  });
}

test('the settings of a login are what it has registered', () => {
  expect(login({})).toEqual([]);
  expect(login({ host: 'photos.example.org' })).toEqual([]);
  expect(login({ login: { url: text`https://photos.${domain}` } })).toEqual([]);
});

test('another redirect for the app than the registered one is told, with both', () => {
  const mobileRedirectUri = 'https://photos.example.org/api/oauth/mobile';
  expect(login({ oauth: { mobileRedirectUri } })).toEqual([
    'error IMC-MOBILE-REDIRECT oauth.mobileRedirectUri: `oauth.mobileRedirectUri` is `https://photos.example.org/api/oauth/mobile`, but `entra` has `https://photos.example.org/api/oauth/mobile-redirect` registered at Microsoft; say `mobileUrl` of the `EntraLogin`, and leave the setting as its `settings` have it',
  ]);
});

test('a redirect that is registered and not used is told', () => {
  expect(login({ oauth: { mobileOverrideEnabled: false } })).toEqual([
    'error IMC-MOBILE-REDIRECT oauth.mobileOverrideEnabled: `oauth.mobileOverrideEnabled` is off, but `entra` has `https://photos.example.org/api/oauth/mobile-redirect` registered for the app at Microsoft; leave the setting as the `settings` of the `EntraLogin` have it: Microsoft takes no `app.immich:` for a web client',
  ]);
});

test('a login that the settings do not use may say what it likes', () => {
  const oauth = { mobileRedirectUri: 'https://elsewhere.example.org/api/oauth/mobile-redirect' };
  expect(login({ oauth: { ...oauth, clientId: 'another' } })).toEqual([]);
  expect(login({ oauth: { ...oauth, enabled: false } })).toEqual([]);
});

test.each<[string, Case, string]>([
  [
    'a host without a router',
    { host: 'fotos.example.org' },
    'a login comes back to `https://photos.example.org/auth/login`, which no router takes; say the host of a `TraefikRoute` without `paths` in `url` of the `EntraLogin`',
  ],
  [
    'no encryption',
    { login: { url: 'http://photos.example.org', mobileUrl: 'https://photos.example.org' } },
    '`http://photos.example.org/auth/login` is not encrypted, and Microsoft takes no such redirect URI; begin `url` of the `EntraLogin` with `https://`',
  ],
  [
    'a final slash',
    { login: { url: 'https://photos.example.org/', mobileUrl: 'https://photos.example.org' } },
    'a login comes back to `//auth/login`, but Immich lives at the root of its host; write `url` of the `EntraLogin` as scheme and host alone, without a final slash',
  ],
])('%s is no way back from Microsoft', (_, given, said) => {
  const found = login(given).filter((line) => line.includes('IMC-LOGIN-REDIRECT'));
  expect(found).toEqual([`error IMC-LOGIN-REDIRECT oauth: ${said}`]);
});

test('a router for other paths is none either', () => {
  const found = login({ host: 'photos.example.org', paths: ['/api'] });
  expect(found).toEqual([
    expect.stringContaining('comes back to `https://photos.example.org/auth/login`, which no router'),
  ]);
});

test('without routers the public address tells the host', () => {
  expect(login({ externalDomain: 'https://photos.example.org' })).toEqual([]);
  expect(login({ externalDomain: 'https://fotos.example.org' })).toEqual([
    'warning IMC-LOGIN-REDIRECT oauth: a login comes back to `photos.example.org`, but `server.externalDomain` is at `fotos.example.org`; say the same host in `url` of the `EntraLogin` and in `server.externalDomain`',
  ]);
});

test('a login on the own machine needs no encryption', () => {
  expect(login({ login: { url: 'http://localhost:2283' } })).toEqual([]);
});
