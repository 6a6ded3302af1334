import type { SettingsRule } from '../settings-rule.ts';

const PROVIDER = 'oauth:\n  enabled: true\n  issuerUrl: https://auth.example.com\n  clientId: immich\n';

/** Without the scope `openid` a provider neither says who logs in nor answers who it was. */
export const oauthScope: SettingsRule = {
  codes: ['IMC-OAUTH'],
  examples: {
    'IMC-OAUTH': {
      wrong: `${PROVIDER}  scope: email profile\n`,
      right: `${PROVIDER}  scope: openid email profile\n`,
    },
  },
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
