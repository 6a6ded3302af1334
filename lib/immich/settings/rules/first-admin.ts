import type { Remark } from '../../../checks/rule.ts';
import { isVersionSince } from '../../versions.ts';
import type { EffectiveSettings } from '../effective-settings.ts';
import { entraTenant } from '../entra.ts';
import type { SettingsRule } from '../settings-rule.ts';

/**
 * With the password login off, the first login through the provider must be that of an administrator.
 *
 * The form that makes one asks for no login, and knows nothing of `passwordLogin`: whoever opens a fresh install first
 * may fill it in, and gets in only with an address that the provider knows as well.
 */
export const firstAdmin: SettingsRule = {
  codes: ['IMC-FIRST-ADMIN'],
  *check(settings) {
    if (settings.get('passwordLogin', 'enabled') !== false || settings.get('oauth', 'enabled') !== true) return;
    if (settings.get('oauth', 'autoRegister') === false) yield unregistered();
    else if (settings.get('oauth', 'roleClaim') === '' || !settings.isGiven('oauth', 'roleClaim'))
      yield claimless(settings);
  },
};

const REGISTER =
  'open a fresh install before others can, and register the administrator with the address that the provider sends as `email`';

function unregistered(): Remark {
  return {
    path: ['oauth', 'autoRegister'],
    severity: 'warning',
    acknowledgeable: true,
    message:
      'a fresh install lets nobody in through the provider: `oauth.autoRegister` is off, and so is the password login',
    hint: REGISTER,
  };
}

function claimless(settings: EffectiveSettings): Remark {
  return {
    path: ['oauth', 'roleClaim'],
    severity: 'warning',
    acknowledgeable: true,
    message:
      'a fresh install lets nobody in through the provider until there is an administrator: the password login is off, and no `oauth.roleClaim` says who is one',
    hint: `${REGISTER}; or ${claimOf(settings)}`,
  };
}

function claimOf({ get, version }: EffectiveSettings): string {
  if (entraTenant(get('oauth', 'issuerUrl')) === undefined) {
    return 'name the claim in which the provider sends `admin`, even if it is `immich_role`';
  }
  const claim = 'write `roles`, give yourself the app role `admin` in Entra ID, and add `email` to the ID token';
  return isVersionSince(version, '3.1.0') ? claim : `take Immich 3.1.0 or newer, ${claim}`;
}
