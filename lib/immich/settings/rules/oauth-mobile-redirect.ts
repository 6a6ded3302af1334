import { Text } from '../../../core/text.ts';
import { isLineSince } from '../../versions.ts';
import { isWeb, readAddress } from '../read-address.ts';
import type { SettingsRule } from '../settings-rule.ts';

const PATH = ['oauth', 'mobileRedirectUri'];
const FORWARDER = /\/api\/oauth\/mobile-redirect\/?$/;
const APP = /^app\.immich:\/+oauth-callback$/;

/** What replaces the redirect of the apps leads back to them. */
export const oauthMobileRedirect: SettingsRule = {
  codes: ['IMC-OAUTH'],
  *check({ get, line }) {
    if (get('oauth', 'enabled') !== true || get('oauth', 'mobileOverrideEnabled') !== true) return;
    const value = get(...PATH);
    const remark = { path: PATH, severity: 'warning', acknowledgeable: true } as const;
    if (value === '') {
      // Version 2.7 refuses it by itself.
      if (!isLineSince(line, '3.0')) return;
      yield {
        ...remark,
        message: '`oauth.mobileOverrideEnabled` has no effect: `oauth.mobileRedirectUri` is empty',
        hint: 'write `https://HOST/api/oauth/mobile-redirect` with the host of Immich, or turn the override off',
      };
      return;
    }
    if (isOpenEnded(value) || (typeof value === 'string' && APP.test(value))) return;
    const address = readAddress(value);
    if (address === undefined) return;
    if (address === 'no address' || !isWeb(address)) {
      yield {
        ...remark,
        message: 'the apps cannot log in: `oauth.mobileRedirectUri` is no address with `https://`',
        hint: 'write `https://HOST/api/oauth/mobile-redirect` with the host of Immich',
      };
    } else if (!FORWARDER.test(address.path)) {
      yield {
        ...remark,
        message:
          '`oauth.mobileRedirectUri` does not lead to `/api/oauth/mobile-redirect`, which sends logins on to the apps',
        hint: 'write that path; acknowledge this where a forwarder of your own sends them to `app.immich:///oauth-callback`',
      };
    }
  },
};

// Ends with a variable, so that nobody knows its end.
function isOpenEnded(value: unknown): boolean {
  return Text.isText(value) && typeof value.parts.at(-1) !== 'string';
}
