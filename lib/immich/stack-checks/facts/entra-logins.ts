import { ComposeStack } from '../../../core/compose-stack.ts';
import { EntraLogin } from '../../entra-login.ts';
import { readable } from '../../readable.ts';
import type { StackSubject } from '../stack-check.ts';
import { isOn } from './is-on.ts';

/** The logins with Entra ID that settings use: those of their stack with the same client. */
export function entraLoginsOf({ construct, settings }: StackSubject): readonly EntraLogin[] {
  if (!isOn(settings.get('oauth', 'enabled'))) return [];
  const client = readable(settings.get('oauth', 'clientId'));
  const all = ComposeStack.of(construct).node.findAll();
  return all
    .filter((one) => EntraLogin.isEntraLogin(one))
    .filter((login) => readable(login.settings.clientId) === client);
}
