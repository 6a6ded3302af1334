import type { ComposeDocument, ServiceModel } from '../../compose/compose-model.ts';

/** A service with every attribute by its Compose name, the common ones with a type. */
export type AnyService = ServiceModel & { readonly [attribute: string]: unknown };

/** The services that are switched on, by name. */
export function servicesOf({
  services,
}: Pick<ComposeDocument, 'services'>): readonly (readonly [name: string, service: AnyService])[] {
  return Object.entries(services) as [string, AnyService][];
}

/** Those of them that the engine runs: what a provider runs is none of its business. */
export function engineServices(
  document: Pick<ComposeDocument, 'services'>,
): readonly (readonly [name: string, service: AnyService])[] {
  return servicesOf(document).filter(([, { provider }]) => provider === undefined);
}
