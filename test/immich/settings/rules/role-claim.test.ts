import { expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { text } from '../../../../lib/core/text.ts';
import { roleClaim } from '../../../../lib/immich/settings/rules/role-claim.ts';
import { foundIn } from '../found-in.ts';

const ENTRA = 'https://login.microsoftonline.com/3f1c8f2e/v2.0';
const login = (claim?: unknown, issuerUrl: unknown = ENTRA) => ({
  oauth: { enabled: true, issuerUrl, clientId: 'immich', ...(claim !== undefined && { roleClaim: claim }) },
});
const OLD =
  'warning oauth.roleClaim: Entra ID sends `roles` as a list, which Immich ignores before 3.1.0: nobody becomes an administrator';

test.each([
  ['roles', '3.1.0', ENTRA],
  ['roles', '3.2.2', text`https://login.microsoftonline.com/${env.required('TENANT')}/v2.0`],
  ['roles', '3.0.3', 'https://auth.example.com'],
  ['groups', '3.2.2', 'https://auth.example.com'],
  ['groups', '3.2.2', env.required('ISSUER')],
  ['extn.immichRole', '3.2.2', ENTRA],
  ['', '3.2.2', ENTRA],
  [undefined, '2.7.5', ENTRA],
])('takes %j in %s from %o', (claim, version, issuer) => {
  expect(foundIn(roleClaim, login(claim, issuer), version)).toEqual([]);
});

test.each(['2.7.5', '3.0.0', '3.0.3'])('tells of the list that Immich %s ignores', (version) => {
  expect(foundIn(roleClaim, login('roles'), version)).toEqual([OLD]);
});

test.each([
  ['groups', 'holds ids, never `admin` or `user`'],
  ['wids', 'holds ids, never `admin` or `user`'],
  ['role', 'is no claim that it sends by itself'],
  ['immich_role', 'is no claim that it sends by itself'],
])('tells of %s, which Entra ID does not fill with roles', (claim, why) => {
  expect(foundIn(roleClaim, login(claim))).toEqual([
    `warning oauth.roleClaim: Entra ID sends app roles in \`roles\`, but \`oauth.roleClaim\` is \`${claim}\`, which ${why}`,
  ]);
});
