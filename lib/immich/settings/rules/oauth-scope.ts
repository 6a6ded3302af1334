import type { SettingsRule } from '../settings-rule.ts';

/** Without the scope `openid` a provider neither says who logs in nor answers who it was. */
export const oauthScope: SettingsRule = {
  codes: ['IMC-OAUTH'],
  *check({ get }) {
    const scope = get('oauth', 'scope');
    if (get('oauth', 'enabled') !== true || typeof scope !== 'string') return;
    if (scope.split(/\s+/).includes('openid')) return;
    yield {
      path: ['oauth', 'scope'],
      severity: 'warning',
      message: '`oauth.scope` lacks `openid`, without which the provider sends no ID token',
      hint: 'write `openid email profile`, with blanks between them',
    };
  },
};
