import { expect, test } from 'vitest';
import { oauthTenant } from '../../../../lib/immich/settings/rules/oauth-tenant.ts';
import { foundIn } from '../found-in.ts';

const login = (issuerUrl: string, oauth: object = {}) => ({ oauth: { enabled: true, issuerUrl, ...oauth } });
const MICROSOFT = 'https://login.microsoftonline.com';

test.each([
  login(`${MICROSOFT}/3f1c8f2e-7a60-4b0e-9d0c-2b1f5c1d7e11/v2.0`),
  login(MICROSOFT),
  login('https://auth.example.com/common/v2.0'),
  login(`${MICROSOFT}/common/v2.0`, { enabled: false }),
])('takes %j', (settings) => {
  expect(foundIn(oauthTenant, settings)).toEqual([]);
});

test.each([
  ['common', 'every organization and every personal account'],
  ['organizations', 'every organization'],
  ['consumers', 'every personal account'],
])('tells that %s is more than one tenant', (tenant, whose) => {
  expect(foundIn(oauthTenant, login(`${MICROSOFT}/${tenant}/v2.0`))).toEqual([
    `warning oauth.issuerUrl: \`${tenant}\` in \`oauth.issuerUrl\` stands for ${whose}, not for one tenant, and each gets a user at the first login`,
  ]);
  expect(foundIn(oauthTenant, login(`${MICROSOFT}/${tenant}`, { autoRegister: false }))).toEqual([
    `warning oauth.issuerUrl: \`${tenant}\` in \`oauth.issuerUrl\` stands for ${whose}, not for one tenant`,
  ]);
});

test('reads the tenant in any letter case, as Microsoft does', () => {
  expect(foundIn(oauthTenant, login(`${MICROSOFT}/Common/v2.0`))).toEqual(
    foundIn(oauthTenant, login(`${MICROSOFT}/common/v2.0`)),
  );
  expect(foundIn(oauthTenant, login(`${MICROSOFT}/COMMON`))).toHaveLength(1);
});
