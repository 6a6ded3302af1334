import type { ComposeDocument } from '../../compose/compose-model.ts';
import { engineServices, type AnyService } from './services-of.ts';

/** The services that run as containers and say all of their attributes themselves, by name. */
export function containers(document: Pick<ComposeDocument, 'services'>): readonly (readonly [string, AnyService])[] {
  // What one takes from elsewhere is not here to be judged.
  return engineServices(document).filter(([, service]) => service['extends'] === undefined);
}
