import type { DeviceRequest } from './devices.ts';
import type { KeyValues } from './key-values.ts';
import type { ByteSize, Count, Duration } from './units.ts';

/**
 * The Deploy Specification. Docker Compose honours `replicas`, the `condition` and `maxAttempts` of `restartPolicy`, and
 * of `resources` the limits and the reserved memory and devices; the rest is for Swarm and does nothing.
 *
 * @see https://docs.docker.com/reference/compose-file/deploy/
 */
export interface Deploy {
  readonly mode?: 'global' | 'replicated' | 'global-job' | 'replicated-job';
  readonly endpointMode?: 'vip' | 'dnsrr';
  readonly replicas?: Count;
  readonly labels?: KeyValues;
  readonly resources?: {
    readonly limits?: { readonly cpus?: Count | `${number}`; readonly memory?: ByteSize; readonly pids?: Count };
    readonly reservations?: {
      readonly cpus?: Count | `${number}`;
      readonly memory?: ByteSize;
      readonly genericResources?: readonly {
        readonly discreteResourceSpec?: { readonly kind: string; readonly value: Count };
      }[];
      readonly devices?: readonly DeviceRequest[];
    };
  };
  readonly restartPolicy?: {
    /** Without it the policy cancels `restart:`. */
    readonly condition: 'none' | 'on-failure' | 'any';
    readonly delay?: Duration;
    readonly maxAttempts?: Count;
    readonly window?: Duration;
  };
  readonly updateConfig?: UpdateConfig;
  readonly rollbackConfig?: UpdateConfig;
  readonly placement?: {
    readonly constraints?: readonly string[];
    readonly preferences?: readonly { readonly spread: string }[];
    readonly maxReplicasPerNode?: Count;
  };
}

/** How Swarm replaces tasks. */
export interface UpdateConfig {
  readonly parallelism?: Count;
  readonly delay?: Duration;
  readonly failureAction?: 'continue' | 'pause' | 'rollback';
  readonly monitor?: Duration;
  readonly maxFailureRatio?: number;
  readonly order?: 'start-first' | 'stop-first';
}
