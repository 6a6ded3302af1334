import type { ComposeDocument } from '../../compose/compose-model.ts';
import type { AnyService } from './services-of.ts';

/** The services that run as containers and say all of their attributes themselves, by name. */
export function containers({
  services,
}: Pick<ComposeDocument, 'services'>): readonly (readonly [string, AnyService])[] {
  // What one takes from elsewhere is not here to be judged.
  return (Object.entries(services) as [string, AnyService][]).filter(
    ([, service]) => service['provider'] === undefined && service['extends'] === undefined,
  );
}
