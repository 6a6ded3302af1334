import type { PolicyService } from '../policies/policy.ts';
import { asMapping } from './plain.ts';

/** A limit of a service, wherever it is said: as an attribute of its own or below `deploy`; nothing where there is none. */
export function limitOf(service: PolicyService, attribute: string, below: string): unknown {
  const limits = asMapping(asMapping(service.deploy?.['resources'])?.['limits']);
  return service[attribute] ?? limits?.[below] ?? undefined;
}
