import type { ComposeDocument } from '../../compose/compose-model.ts';
import type { PolicyService } from '../policies/policy.ts';

/** The services that run as containers and say all of their attributes themselves, by name. */
export function containers({
  services,
}: Pick<ComposeDocument, 'services'>): readonly (readonly [string, PolicyService])[] {
  // What one takes from elsewhere is not here to be judged.
  return (Object.entries(services) as [string, PolicyService][]).filter(
    ([, service]) => service['provider'] === undefined && service['extends'] === undefined,
  );
}
