import type { Scalar } from '../../compose/compose-model.ts';
import { attachedNetworks, isInternal } from '../facts/attached-networks.ts';
import { containers } from '../facts/containers.ts';
import { isVariable, member } from '../facts/plain.ts';
import type { Convention, PolicyModel, PolicyService } from './policy.ts';

const MAIL_HOST = /^(?:\w+_)?(?:SMTP|MAIL|EMAIL)_(?:HOST|SERVER|HOSTNAME)$/;

/** What sends mail has a way out: on internal networks alone it fails to tell anybody that it failed. */
export const egress: Convention = {
  codes: ['POLICY-EGRESS'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      if (!isShutIn(service, document)) continue;
      for (const [variable, value] of Object.entries(service.environment ?? {})) {
        const hasNotice = variable === 'ENABLE_NOTIFICATIONS' && /^true$/i.test(isVariable(value) ? '' : String(value));
        if (!hasNotice && !(MAIL_HOST.test(variable) && isElsewhere(value, document))) continue;
        yield {
          path: ['services', name, 'environment', variable],
          message: `\`${name}\` sends mail, and none of its networks leads out`,
          hint: 'add a network without `internal` to it',
        };
        break;
      }
    }
  },
};

function isShutIn(service: PolicyService, document: PolicyModel['document']): boolean {
  const { networks = {}, network_mode: mode } = service;
  if (mode !== undefined) return mode === 'none';
  const attached = attachedNetworks(service, document);
  const knowsAll = attached.length === Object.keys(networks).length && attached.length > 0;
  return knowsAll && attached.every(({ element }) => isInternal(element));
}

// A relay of the same stack is reached without a way out.
function isElsewhere(value: Scalar, document: PolicyModel['document']): boolean {
  if (isVariable(value)) return true;
  return typeof value === 'string' && value.includes('.') && member(document.services, value) === undefined;
}
