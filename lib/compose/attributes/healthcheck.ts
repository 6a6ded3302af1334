import type { Healthcheck } from '../healthcheck.ts';
import { attribute, attributes, DURATION, FLAG, list, LOOSE_UNSIGNED, short, TEXT } from './attribute-kinds.ts';

/** The attributes of a health check. */
export const HEALTHCHECK = attributes<Healthcheck>({
  /** The probe: `CMD` with a program and its arguments, `CMD-SHELL` with a line for the shell, or `NONE`. */
  test: attribute(short('test', list(TEXT), TEXT)),
  /** Time between two probes, `30s` by default. */
  interval: attribute(DURATION),
  /** How long a probe may take before it counts as failed, `30s` by default. */
  timeout: attribute(DURATION),
  /** How many probes in a row must fail before the container is unhealthy, 3 by default. */
  retries: attribute(LOOSE_UNSIGNED),
  /** Time after the start in which failed probes do not count, `0s` by default. */
  start_period: attribute(DURATION),
  /** Time between two probes within the start period, `5s` by default; needs Engine 25. */
  start_interval: attribute(DURATION),
  /** Whether the health check of the image is switched off, `false` by default. */
  disable: attribute(FLAG),
});
