import type { StringValue } from '../core/values.ts';
import type { Count, Duration, Flag } from './units.ts';

/**
 * How the engine finds out whether a container works.
 *
 * @see https://docs.docker.com/reference/compose-file/services/#healthcheck
 */
export interface Healthcheck {
  /** `CMD` with arguments, `CMD-SHELL` with one shell command, or `NONE`. */
  readonly test?: readonly ['CMD', ...StringValue[]] | readonly ['CMD-SHELL', StringValue] | readonly ['NONE'];
  /** @default '30s' */
  readonly interval?: Duration;
  /** @default '30s' */
  readonly timeout?: Duration;
  /** @default 3 */
  readonly retries?: Count;
  /** Failures in this time after the start do not count. @default '0s' */
  readonly startPeriod?: Duration;
  /** Time between probes in the start period; needs Docker Engine 25. @default '5s' */
  readonly startInterval?: Duration;
  /** Switches the image's own check off. Never use it for an image without one: `up --wait` then always fails. */
  readonly disable?: Flag;
}
