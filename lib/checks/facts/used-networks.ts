import type { ComposeDocument, ElementModel } from '../../compose/compose-model.ts';
import { member } from './plain.ts';
import { engineServices, type AnyService } from './services-of.ts';

/** The keys of the networks that a service is on; a service that says nothing is on `default`. */
export function networkKeys({ networks, network_mode: mode, provider }: AnyService): readonly string[] {
  const keys = Object.keys(networks ?? {});
  return keys.length > 0 || mode !== undefined || provider !== undefined ? keys : ['default'];
}

/** The networks that some service is on, with what the document says of each: nobody creates the others. */
export function usedNetworks(document: ComposeDocument): readonly (readonly [key: string, network: ElementModel])[] {
  const keys = new Set(engineServices(document).flatMap(([, service]) => networkKeys(service)));
  return [...keys].flatMap((key) => {
    const network = member(document.networks, key);
    return network === undefined && key !== 'default' ? [] : [[key, network ?? {}] as const];
  });
}

/** Whether somebody else creates a network, so that nothing is known of it here. */
export function isExternal({ external }: { readonly [key: string]: unknown }): boolean {
  return external !== undefined && external !== false;
}
