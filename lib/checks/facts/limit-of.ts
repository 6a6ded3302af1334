import { asMapping } from './plain.ts';
import type { AnyService } from './services-of.ts';

/** A limit of a service, wherever it is said: as an attribute of its own or below `deploy`; nothing where there is none. */
export function limitOf(service: AnyService, attribute: string, below: string): unknown {
  const limits = asMapping(asMapping(service.deploy?.['resources'])?.['limits']);
  return service[attribute] ?? limits?.[below] ?? undefined;
}
