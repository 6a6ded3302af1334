import { expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { text } from '../../../../lib/core/text.ts';
import { oauthMobileRedirect } from '../../../../lib/immich/settings/rules/oauth-mobile-redirect.ts';
import { foundIn } from '../found-in.ts';

const v = env.required('X');
const login = (mobileRedirectUri: unknown, oauth: object = {}) => ({
  oauth: { enabled: true, mobileOverrideEnabled: true, mobileRedirectUri, ...oauth },
});

test.each([
  ['the forwarder of Immich', login('https://photos.example.com/api/oauth/mobile-redirect')],
  ['it on plain http', login('http://photos.lan:2283/api/oauth/mobile-redirect')],
  ['it on a variable host', login(text`https://${v}/api/oauth/mobile-redirect`)],
  ['it on a variable origin', login(text`${v}/api/oauth/mobile-redirect`)],
  ['the scheme of the apps', login('app.immich:///oauth-callback')],
  ['a variable', login(v)],
  ['a variable end', login(text`https://photos.example.com/${v}`)],
  ['no override', login('nonsense', { mobileOverrideEnabled: false })],
  ['a login that is off', login('nonsense', { enabled: false })],
])('takes %s', (_, settings) => {
  expect(foundIn(oauthMobileRedirect, settings)).toEqual([]);
});

test.each([
  ['', '`oauth.mobileOverrideEnabled` has no effect: `oauth.mobileRedirectUri` is empty'],
  ['nonsense', 'the apps cannot log in: `oauth.mobileRedirectUri` is no address with `https://`'],
  ['photos.example.com:443/api', 'the apps cannot log in: `oauth.mobileRedirectUri` is no address with `https://`'],
  [
    text`photos.${v}/api/oauth/mobile-redirect`,
    'the apps cannot log in: `oauth.mobileRedirectUri` is no address with `https://`',
  ],
  [
    'https://photos.example.com/auth/login',
    '`oauth.mobileRedirectUri` does not lead to `/api/oauth/mobile-redirect`, which sends logins on to the apps',
  ],
])('tells of %o', (uri, message) => {
  expect(foundIn(oauthMobileRedirect, login(uri))).toEqual([`warning oauth.mobileRedirectUri: ${message}`]);
});

test('leaves to Immich 2.7 what it refuses by itself', () => {
  expect(foundIn(oauthMobileRedirect, login(''), '2.7.5')).toEqual([]);
});
