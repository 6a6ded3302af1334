import type { Remark } from '../../../checks/rule.ts';
import { isLineSince } from '../../versions.ts';
import type { EffectiveSettings } from '../effective-settings.ts';
import { isWeb, readAddress } from '../read-address.ts';
import type { SettingsRule } from '../settings-rule.ts';

const ISSUER = ['oauth', 'issuerUrl'];

/** A login through a provider has an issuer that Immich can ask, and a client. */
export const oauthClient: SettingsRule = {
  codes: ['IMC-OAUTH'],
  *check(settings) {
    if (settings.get('oauth', 'enabled') !== true) return;
    // Version 2.7 refuses what is missing by itself.
    if (isLineSince(settings.line, '3.0')) yield* missing(settings);
    yield* issuer(settings);
  },
};

function* missing({ get }: EffectiveSettings): Iterable<Remark> {
  const says: ReadonlyMap<string, string> = new Map([
    ['issuerUrl', 'the address of the provider, such as `https://auth.example.com`'],
    ['clientId', 'the id that the provider gave to Immich'],
  ]);
  for (const [key, value] of says) {
    if (get('oauth', key) !== '') continue;
    yield {
      path: ['oauth', key],
      message: `every login through the provider fails: \`oauth.enabled\` is on, and \`oauth.${key}\` is empty`,
      hint: `write ${value}, or turn \`oauth.enabled\` off`,
    };
  }
}

function* issuer({ get, line }: EffectiveSettings): Iterable<Remark> {
  const value = get(...ISSUER);
  const address = value === '' ? undefined : readAddress(value);
  if (address === undefined) return;
  if (address === 'no address') {
    yield {
      path: ISSUER,
      message: '`oauth.issuerUrl` is no address, and every login through the provider fails',
      hint: 'begin it with `https://`',
    };
  } else if (!isWeb(address)) {
    yield {
      path: ISSUER,
      message: `\`oauth.issuerUrl\` begins with the scheme \`${address.scheme}:\`, and every login through the provider fails`,
      hint: 'begin it with `https://`',
    };
  } else if (address.scheme === 'http' && isLineSince(line, '3.0') && get('oauth', 'allowInsecureRequests') !== true) {
    yield {
      path: ISSUER,
      message:
        'every login through the provider fails: its address is plain http, which Immich refuses to ask since 3.0',
      hint: 'take the `https://` address, or turn `oauth.allowInsecureRequests` on where nobody else can listen',
    };
  }
}
