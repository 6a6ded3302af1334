import type { StringValue } from '../core/values.ts';
import type { KeyValues } from './key-values.ts';
import type { Flag } from './units.ts';

/** A command that Compose runs in a container at a moment of its life. */
export interface Hook {
  readonly command: readonly StringValue[];
  readonly user?: StringValue;
  readonly privileged?: Flag;
  readonly workingDir?: string;
  readonly environment?: KeyValues;
}

/** A command in a container of its own, before the service starts; needs a Compose newer than 2.40. */
export interface PreStartHook extends Hook {
  readonly image?: StringValue;
  readonly perReplica?: Flag;
}
