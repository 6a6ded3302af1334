import { entraTenant } from '../entra.ts';
import type { SettingsRule } from '../settings-rule.ts';

const FOR_ALL: ReadonlyMap<string, string> = new Map([
  ['common', 'every organization and every personal account'],
  ['organizations', 'every organization'],
  ['consumers', 'every personal account'],
]);

/** The issuer of Entra ID names one tenant: others stand for everybody, and Immich takes them. */
export const oauthTenant: SettingsRule = {
  codes: ['IMC-OAUTH'],
  *check({ get }) {
    if (get('oauth', 'enabled') !== true) return;
    const tenant = entraTenant(get('oauth', 'issuerUrl'))?.toLowerCase() ?? '';
    const whose = FOR_ALL.get(tenant);
    if (whose === undefined) return;
    const gets = get('oauth', 'autoRegister') === true ? ', and each gets a user at the first login' : '';
    yield {
      path: ['oauth', 'issuerUrl'],
      severity: 'warning',
      acknowledgeable: true,
      message: `\`${tenant}\` in \`oauth.issuerUrl\` stands for ${whose}, not for one tenant${gets}`,
      hint: 'write the id of your tenant in its place; otherwise only the registration in Entra ID keeps others out',
    };
  },
};
