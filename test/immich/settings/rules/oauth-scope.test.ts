import { expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { text } from '../../../../lib/core/text.ts';
import { oauthScope } from '../../../../lib/immich/settings/rules/oauth-scope.ts';
import { foundIn } from '../found-in.ts';

const login = (scope: unknown, enabled = true) => ({ oauth: { enabled, scope } });

test.each([
  ['the usual one', login('openid email profile')],
  ['it alone', login(' openid ')],
  ['a variable', login(text`${env.required('SCOPES')} email`)],
  ['a login that is off', login('email', false)],
])('takes %s', (_, settings) => {
  expect(foundIn(oauthScope, settings)).toEqual([]);
});

test.each(['', 'email profile', 'openid,email', 'OpenID email'])('tells of %j', (scope) => {
  expect(foundIn(oauthScope, login(scope))).toEqual([
    'warning oauth.scope: `oauth.scope` lacks `openid`, without which the provider sends no ID token',
  ]);
});
