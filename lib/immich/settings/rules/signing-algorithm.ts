import { closestName } from '../../../core/closest-name.ts';
import type { SettingsRule } from '../settings-rule.ts';
import { shown } from '../shown.ts';

const SIZES = ['256', '384', '512'];
const ALGORITHMS: ReadonlySet<string> = new Set([
  ...['RS', 'PS', 'ES', 'HS'].flatMap((family) => SIZES.map((size) => family + size)),
  ...'EdDSA Ed25519 Ed448 ES256K ML-DSA-44 ML-DSA-65 ML-DSA-87 none'.split(' '),
]);

/** Tokens are signed by an algorithm that exists: its name is compared with the one in the token, letter by letter. */
export const signingAlgorithm: SettingsRule = {
  codes: ['IMC-VALUE'],
  *check({ get }) {
    if (get('oauth', 'enabled') !== true) return;
    for (const key of ['signingAlgorithm', 'profileSigningAlgorithm']) {
      const name = get('oauth', key);
      if (typeof name !== 'string' || ALGORITHMS.has(name)) continue;
      // Then an answer without a signature is taken.
      if (key === 'profileSigningAlgorithm' && name === '') continue;
      const probable = closestName(name, ALGORITHMS);
      const usual = key === 'signingAlgorithm' ? 'RS256' : 'none';
      yield {
        path: ['oauth', key],
        severity: 'warning',
        message: `\`oauth.${key}\` is ${shown(name)}, by which no provider signs: logins that depend on it fail`,
        hint:
          probable === undefined ? `write \`${usual}\`, or what the provider says` : `did you mean \`${probable}\`?`,
      };
    }
  },
};
