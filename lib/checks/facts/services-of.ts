import type { ComposeDocument, ServiceModel } from '../../compose/compose-model.ts';

/** A service with every attribute by its Compose name, the common ones with a type. */
export type AnyService = ServiceModel & { readonly [attribute: string]: unknown };

type Services = readonly (readonly [name: string, service: AnyService])[];

// Every rule asks for them.
const KNOWN = new WeakMap<object, Services>();

/** The services that are switched on, by name. */
export function servicesOf({ services }: Pick<ComposeDocument, 'services'>): Services {
  let known = KNOWN.get(services);
  if (known === undefined) KNOWN.set(services, (known = Object.entries(services) as [string, AnyService][]));
  return known;
}

/** Those of them that the engine runs: what a provider runs is none of its business. */
export function engineServices(document: Pick<ComposeDocument, 'services'>): Services {
  return servicesOf(document).filter(([, { provider }]) => provider === undefined);
}
