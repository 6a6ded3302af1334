import { isVersionSince } from '../../versions.ts';
import { entraTenant } from '../entra.ts';
import type { SettingsRule } from '../settings-rule.ts';
import { shown } from '../shown.ts';

// Claims that Entra ID fills by itself, with lists of ids.
const IDS: ReadonlySet<string> = new Set(['groups', 'wids']);

/** Entra ID sends roles as a list in `roles`, which Immich reads since 3.1.0. */
export const roleClaim: SettingsRule = {
  codes: ['IMC-ROLE-CLAIM'],
  *check({ get, isGiven, version }) {
    const claim = get('oauth', 'roleClaim');
    if (get('oauth', 'enabled') !== true || entraTenant(get('oauth', 'issuerUrl')) === undefined) return;
    if (typeof claim !== 'string' || claim === '' || !isGiven('oauth', 'roleClaim')) return;
    const remark = { path: ['oauth', 'roleClaim'], severity: 'warning', acknowledgeable: true } as const;
    if (claim === 'roles') {
      if (isVersionSince(version, '3.1.0')) return;
      yield {
        ...remark,
        message: 'Entra ID sends `roles` as a list, which Immich ignores before 3.1.0: nobody becomes an administrator',
        hint: 'take Immich 3.1.0 or newer and add `email` to the ID token; or make administrators in the web interface',
      };
    } else if (!isOwnClaim(claim)) {
      const why = IDS.has(claim) ? 'holds ids, never `admin` or `user`' : 'is no claim that it sends by itself';
      yield {
        ...remark,
        message: `Entra ID sends app roles in \`roles\`, but \`oauth.roleClaim\` is ${shown(claim)}, which ${why}`,
        hint: 'write `roles`, give people the app roles `admin` and `user`, and add `email` to the ID token; acknowledge this where a mapping makes the claim',
      };
    }
  },
};

// What somebody added to the directory.
function isOwnClaim(claim: string): boolean {
  return claim.startsWith('extn.') || claim.startsWith('extension_');
}
