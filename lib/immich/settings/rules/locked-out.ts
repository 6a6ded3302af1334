import type { SettingsRule } from '../settings-rule.ts';

/** One way to log in is left. */
export const lockedOut: SettingsRule = {
  codes: ['IMC-LOCKED-OUT'],
  *check(settings) {
    if (settings.get('passwordLogin', 'enabled') !== false || settings.get('oauth', 'enabled') !== false) return;
    yield {
      path: ['passwordLogin', 'enabled'],
      message: 'nobody can log in: `passwordLogin.enabled` and `oauth.enabled` are both off',
      hint: 'turn one of them on; `immich-admin enable-password-login` does not help, since a config file overrules it',
    };
  },
};
