import type { EnvironmentFault, NamelessFault } from './environment-fault.ts';
import type { EnvironmentVariable, ImmichContainer } from './environment-variable.ts';
import { KNOWN_VARIABLES, readerOf } from './known-variables.ts';
import { isVersionSince } from '../versions.ts';
import { RETIRED_VARIABLES } from './retired-variables.ts';
import { strayFault } from './stray-fault.ts';
import { MACHINE_LEARNING, takesValue } from './takes-value.ts';
import { valueFault } from './value-fault.ts';

/**
 * Judges the environment of one of Immich's containers as that container does when it starts.
 *
 * What is neither a string, a number nor a boolean, such as a text with variables, passes for a good value. Without a
 * version the rules are those of the newest one.
 */
export function environmentFaults(
  container: ImmichContainer,
  environment: Iterable<readonly [name: string, value: unknown]>,
  version = '',
): readonly EnvironmentFault[] {
  const values = new Map(environment);
  return [...values.keys()].flatMap((name) => {
    const fault = faultOf(container, name, values, version);
    return fault === undefined ? [] : [{ ...fault, name }];
  });
}

function faultOf(
  container: ImmichContainer,
  name: string,
  values: ReadonlyMap<string, unknown>,
  version: string,
): NamelessFault | undefined {
  // Machine learning does not look at capitals.
  const spelled = container === 'machine-learning' ? name.toUpperCase() : name;
  const known = KNOWN_VARIABLES[container].get(spelled);
  if (known === undefined) {
    return isRetired(container, spelled)
      ? retiredFault(container, spelled, values.get(name), version)
      : strayFault(container, name, version);
  }
  return immatureFault(container, name, known, version) ?? valueFault(container, name, known, values, version);
}

function immatureFault(
  container: ImmichContainer,
  name: string,
  { since }: EnvironmentVariable,
  version: string,
): NamelessFault | undefined {
  if (since === undefined || isVersionSince(version, since)) return undefined;
  return {
    code: 'IMMICH-ENV-UNKNOWN',
    severity: 'warning',
    message: `${readerOf(container, version)} does not read \`${name}\` yet`,
    hint: `it came with ${since}: raise the version, or take the variable away`,
  };
}

function isRetired(container: ImmichContainer, name: string): boolean {
  return Object.hasOwn(RETIRED_VARIABLES[container], name);
}

function retiredFault(
  container: ImmichContainer,
  name: string,
  value: unknown,
  version: string,
): NamelessFault | undefined {
  const retired = RETIRED_VARIABLES[container][name];
  if (retired === undefined || !isVersionSince(version, retired.until)) return undefined;
  const { isFatal = false, instead } = retired;
  const reader = readerOf(container, version);
  // A section may still be given as a whole.
  if (isFatal && typeof value === 'string' && takesValue('json-object', value, MACHINE_LEARNING)) return undefined;
  return {
    code: 'IMMICH-ENV-RETIRED',
    severity: isFatal ? 'error' : 'warning',
    message: isFatal ? `${reader} does not start with \`${name}\`` : `${reader} no longer reads \`${name}\``,
    hint: instead,
  };
}
