import { applyOverride } from '../../compose/override.ts';
import type { Override, Service } from '../../compose/service.ts';
import { report } from '../../core/finding.ts';
import { originOf, type Origin } from '../../core/origin.ts';
import { resolve } from '../../core/resolve.ts';
import { Text } from '../../core/text.ts';
import { environmentFaults } from './environment-faults.ts';
import type { ImmichContainer } from './environment-variable.ts';

/** Records what is wrong with the environment of one of Immich's services, whoever said it. */
export function checkEnvironment(service: Service, container: ImmichContainer, version: string): void {
  for (const { name, ...fault } of environmentFaults(container, environmentOf(service), version)) {
    report(service, {
      ...fault,
      path: ['services', service.name, 'environment', name],
      origin: placeOf(service, name),
    });
  }
}

/** The variables of a service as they will stand in compose.yaml. */
function environmentOf(service: Service): readonly (readonly [string, unknown])[] {
  const said = Object.entries(service.props.environment ?? {});
  const data: { environment: unknown } = { environment: Object.fromEntries(said.flatMap(resolved)) };
  for (const edit of overridesOf(service)) attempt(() => applyOverride(data, edit));
  const { environment } = data;
  const isMapping = typeof environment === 'object' && environment !== null && !Array.isArray(environment);
  return isMapping && !Text.isText(environment) ? Object.entries(environment) : [];
}

function overridesOf(service: Service): readonly Override[] {
  return service.edits.filter((edit) => 'value' in edit && edit.path[0] === 'environment') as readonly Override[];
}

function resolved([name, value]: readonly [string, unknown]): readonly (readonly [string, unknown])[] {
  const result = attempt(() => resolve(value));
  return result === undefined ? [] : [[name, result]];
}

// What fails is told of where the model is made.
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

function placeOf(service: Service, name: string): Origin {
  const isThis = ({ path: [attribute, variable] }: { readonly path: readonly (string | number)[] }): boolean =>
    attribute === 'environment' && (variable === undefined || variable === name);
  const place = overridesOf(service).findLast(isThis) ?? service.laterPlaces.findLast(isThis);
  return place === undefined ? originOf(service) : { construct: service, location: place.location };
}
