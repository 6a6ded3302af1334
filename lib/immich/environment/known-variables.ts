import type { EnvironmentVariable, ImmichContainer } from './environment-variable.ts';
import { GIVEN_MACHINE_LEARNING_VARIABLES, GIVEN_SERVER_VARIABLES } from './given-variables.ts';
import { MACHINE_LEARNING_VARIABLES } from './machine-learning-variables.ts';
import { SERVER_VARIABLES } from './server-variables.ts';

type Variables = ReadonlyMap<string, EnvironmentVariable>;

/** Every variable that a container of Immich reads. */
export const KNOWN_VARIABLES: Readonly<Record<ImmichContainer, Variables>> = {
  server: new Map(Object.entries({ ...SERVER_VARIABLES, ...GIVEN_SERVER_VARIABLES })),
  'machine-learning': new Map(Object.entries({ ...MACHINE_LEARNING_VARIABLES, ...GIVEN_MACHINE_LEARNING_VARIABLES })),
};

/** The other one of the two. */
export const OTHER = { server: 'machine-learning', 'machine-learning': 'server' } as const;

/** What a container is called in a sentence. */
export const CALLED = { server: 'the server', 'machine-learning': 'machine learning' } as const;

/** A container with its version, in a sentence: `the server of Immich 3.2.2`. */
export function readerOf(container: ImmichContainer, version: string): string {
  const numbers = /^v?(\d[\d.]*)/.exec(version)?.[1];
  return `${CALLED[container]} of Immich${numbers === undefined ? '' : ` ${numbers}`}`;
}
