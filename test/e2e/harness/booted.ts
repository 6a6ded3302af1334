import type { Container } from './engine.ts';
import type { Ended } from './run.ts';
import type { Sandbox } from './sandbox.ts';

/** A sandbox that has been deployed, for tests that only look. */
export interface Booted {
  readonly sandbox: Sandbox;
  /** How the deployment ended. */
  readonly ended: Ended;
  /** Secrets that a command line showed meanwhile. */
  readonly shown: readonly string[];
  /** What Docker said of the containers right after it, by service. */
  readonly containers: ReadonlyMap<string, Container>;
}

/** What Docker said of the container of a service. */
export function containerOf({ containers }: Booted, service: string): Container {
  const found = containers.get(service);
  if (found === undefined) throw new Error(`there is no container of ${service}`);
  return found;
}
