import type { StringValue } from '../core/values.ts';
import type { KeyValues } from './key-values.ts';
import type { Isolation } from './namespaces.ts';
import type { Secret, SecretMount } from './secret.ts';
import type { ByteSize, Flag } from './units.ts';
import type { Ulimits } from './ulimits.ts';

/** How an image is built. @see https://docs.docker.com/reference/compose-file/build/ */
export type BuildProps = {
  /** A folder or a Git URL. @default '.' */
  readonly context?: StringValue;
  readonly target?: string;
  readonly args?: KeyValues;
  readonly additionalContexts?: KeyValues;
  /** The agent of who builds, `default`, or an id with a socket or key. */
  readonly ssh?: readonly ('default' | `${string}=${string}`)[];
  readonly secrets?: readonly (Secret | SecretMount)[];
  readonly labels?: KeyValues;
  readonly tags?: readonly StringValue[];
  readonly platforms?: readonly string[];
  readonly cacheFrom?: readonly string[];
  readonly cacheTo?: readonly string[];
  readonly noCache?: Flag;
  /** Needs a Compose newer than 2.40. */
  readonly noCacheFilter?: readonly string[];
  readonly pull?: Flag;
  readonly network?: string;
  readonly extraHosts?: Readonly<Record<string, string | readonly string[]>>;
  readonly shmSize?: ByteSize;
  readonly ulimits?: Ulimits;
  readonly privileged?: Flag;
  readonly entitlements?: readonly string[];
  readonly isolation?: Isolation;
  readonly provenance?: boolean | string;
  readonly sbom?: boolean | string;
} & (
  | {
      /** The file to build from, in the context. @default 'Dockerfile' */
      readonly dockerfile?: StringValue;
      readonly dockerfileInline?: never;
    }
  | {
      /** The text to build from. */
      readonly dockerfileInline: string;
      readonly dockerfile?: never;
    }
);
