import { expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { text } from '../../../../lib/core/text.ts';
import { oauthClient } from '../../../../lib/immich/settings/rules/oauth-client.ts';
import { foundIn } from '../found-in.ts';

const v = env.required('X');
const login = (oauth: object) => ({
  oauth: { enabled: true, issuerUrl: 'https://auth.example.com', clientId: 'immich', ...oauth },
});
const HTTP = 'http://auth.example.com';

test.each([
  ['an issuer and a client', login({}), '3.2.2'],
  ['variables', login({ issuerUrl: v, clientId: v }), '3.2.2'],
  ['a scheme in a variable', login({ issuerUrl: text`${v}://auth.example.com` }), '3.2.2'],
  ['a scheme that a variable ends', login({ issuerUrl: text`http${v}` }), '3.2.2'],
  ['plain http that is allowed', login({ issuerUrl: HTTP, allowInsecureRequests: true }), '3.2.2'],
  ['plain http in 2.7', login({ issuerUrl: HTTP }), '2.7.5'],
  ['what 2.7 refuses by itself', login({ issuerUrl: '', clientId: '' }), '2.7.5'],
  ['a login that is off', { oauth: { enabled: false, issuerUrl: HTTP } }, '3.2.2'],
])('takes %s', (_, settings, version) => {
  expect(foundIn(oauthClient, settings, version)).toEqual([]);
});

test.each(['3.0.0', '3.1.0', '3.2.2'])('tells of a provider without issuer and client in %s', (version) => {
  expect(foundIn(oauthClient, { oauth: { enabled: true } }, version)).toEqual([
    'error oauth.issuerUrl: every login through the provider fails: `oauth.enabled` is on, and `oauth.issuerUrl` is empty',
    'error oauth.clientId: every login through the provider fails: `oauth.enabled` is on, and `oauth.clientId` is empty',
  ]);
});

test.each([HTTP, text`http://${v}/realms/home`, text`${HTTP}:${v}`])(
  'tells of plain http since 3.0: %o',
  (issuerUrl) => {
    expect(foundIn(oauthClient, login({ issuerUrl }), '3.0.0')).toEqual([
      'error oauth.issuerUrl: every login through the provider fails: its address is plain http, which Immich refuses to ask since 3.0',
    ]);
  },
);

test.each([
  ['auth.example.com', '2.7.5', 'is no address, and every login through the provider fails'],
  [text`auth.${v}`, '3.2.2', 'is no address, and every login through the provider fails'],
  [
    'auth.example.com:9000',
    '3.2.2',
    'begins with the scheme `auth.example.com:`, and every login through the provider fails',
  ],
])('tells of %o in %s, which nobody can ask', (issuerUrl, version, problem) => {
  expect(foundIn(oauthClient, login({ issuerUrl }), version)).toEqual([
    `error oauth.issuerUrl: \`oauth.issuerUrl\` ${problem}`,
  ]);
});
