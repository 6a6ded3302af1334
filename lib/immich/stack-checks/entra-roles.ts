import { entraTenant } from '../settings/entra.ts';
import { roleClaim } from '../settings/rules/role-claim.ts';
import { entraLoginsOf } from './facts/entra-logins.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';

const ISSUER = 'https://login.microsoftonline.com/tenant/v2.0';

/** With an `EntraLogin` the issuer is Microsoft, also where a variable says which: its role claim is judged as such. */
export function* entraRoles(subject: StackSubject): Iterable<StackRemark> {
  const { settings } = subject;
  const isJudged = entraTenant(settings.get('oauth', 'issuerUrl')) !== undefined;
  if (isJudged || entraLoginsOf(subject).length === 0) return;
  const { line, version } = settings;
  const remarks = roleClaim.check({
    line,
    version,
    get: (...path) => (path.join('.') === 'oauth.issuerUrl' ? ISSUER : settings.get(...path)),
    isGiven: (...path) => settings.isGiven(...path),
  });
  for (const remark of remarks) {
    const hint = settings.get('oauth', 'roleClaim') === 'roles' ? OLDER : remark.hint;
    yield { code: 'IMC-ROLE-CLAIM', ...remark, hint };
  }
}

const OLDER = 'take Immich 3.1.0 or newer, or say `roles: false` in the `EntraLogin`, and make administrators by hand';
