import { expect, test } from 'vitest';
import { lockedOut } from '../../../../lib/immich/settings/rules/locked-out.ts';
import { foundIn } from '../found-in.ts';

test.each([
  [{}],
  [{ passwordLogin: { enabled: false }, oauth: { enabled: true } }],
  [{ passwordLogin: { enabled: true }, oauth: { enabled: false } }],
])('takes %j', (settings) => {
  expect(foundIn(lockedOut, settings)).toEqual([]);
});

test.each([
  [{ passwordLogin: { enabled: false } }],
  [{ passwordLogin: { enabled: false }, oauth: { enabled: false, issuerUrl: 'https://auth.example.com' } }],
])('tells of %j, with which nobody can log in', (settings) => {
  expect(foundIn(lockedOut, settings)).toEqual([
    'error passwordLogin.enabled: nobody can log in: `passwordLogin.enabled` and `oauth.enabled` are both off',
  ]);
});
