import { expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { firstAdmin } from '../../../../lib/immich/settings/rules/first-admin.ts';
import { foundIn, hintsIn } from '../found-in.ts';

const login = (oauth: object, password = false) => ({
  oauth: { enabled: true, issuerUrl: 'https://auth.example.com', clientId: 'immich', ...oauth },
  passwordLogin: { enabled: password },
});
const ENTRA = { issuerUrl: 'https://login.microsoftonline.com/3f1c8f2e/v2.0' };

test.each([
  ['the password login', login({}, true)],
  ['a role claim', login({ roleClaim: 'immich_role' })],
  ['a role claim in a variable', login({ roleClaim: env.required('CLAIM') })],
  ['no login at all, of which another rule tells', login({ enabled: false })],
])('takes %s', (_, settings) => {
  expect(foundIn(firstAdmin, settings)).toEqual([]);
});

test.each([
  ['no role claim', login({})],
  ['an empty role claim', login({ roleClaim: '' })],
])('tells of %s', (_, settings) => {
  expect(foundIn(firstAdmin, settings)).toEqual([
    'warning oauth.roleClaim: a fresh install lets nobody in through the provider until there is an administrator: the password login is off, and no `oauth.roleClaim` says who is one',
  ]);
});

test('tells of a provider whose logins create nobody, whatever its claims', () => {
  expect(foundIn(firstAdmin, login({ autoRegister: false, roleClaim: 'immich_role' }))).toEqual([
    'warning oauth.autoRegister: a fresh install lets nobody in through the provider: `oauth.autoRegister` is off, and so is the password login',
  ]);
});

test.each([
  ['any provider', {}, '3.2.2', /`email`; or name the claim in which the provider sends `admin`/],
  ['Entra ID', ENTRA, '3.2.2', /; or write `roles`, give yourself the app role `admin`/],
  ['Entra ID before 3.1.0', ENTRA, '3.0.3', /; or take Immich 3\.1\.0 or newer, write `roles`/],
])('says what to do with %s', (_, oauth, version, hint) => {
  expect(hintsIn(firstAdmin, login(oauth), version)).toEqual([expect.stringMatching(hint)]);
});
