import type { ComposeDocument, ElementModel, ServiceModel } from '../../compose/compose-model.ts';
import { member } from './plain.ts';

/** A network that a service is on, with what the document says of it. */
export interface AttachedNetwork {
  readonly key: string;
  readonly element: ElementModel;
}

/** The networks that a service is on, without those that the document does not declare. */
export function attachedNetworks({ networks }: ServiceModel, document: ComposeDocument): readonly AttachedNetwork[] {
  return Object.keys(networks ?? {}).flatMap((key) => {
    const element = member(document.networks, key);
    return element === undefined ? [] : [{ key, element: element ?? {} }];
  });
}

/** Whether a network has no way out. */
export function isInternal({ internal }: ElementModel): boolean {
  return internal === true;
}

/** Whether a network of the stack leads out of the host; of another stack's, and a variable, nobody knows here. */
export function leadsOut({ internal, external }: ElementModel): boolean {
  return external !== true && (internal ?? false) === false;
}
