import { isSwitchedOff } from '../../compose/is-switched-off.ts';
import { containers } from '../facts/containers.ts';
import type { Convention } from './policy.ts';

const TIMES = [
  ['interval', 'interval'],
  ['timeout', 'timeout'],
  ['retries', 'retries'],
  ['start_period', 'startPeriod'],
] as const;

/** A health check says how often it asks, how long it waits, and how long a start may take. */
export const probeTimes: Convention = {
  codes: ['POLICY-PROBE-TIMES'],
  *check({ document }) {
    for (const [name, { healthcheck }] of containers(document)) {
      if (healthcheck === undefined || isSwitchedOff(healthcheck)) continue;
      const missing = TIMES.filter(([attribute]) => healthcheck[attribute] === undefined);
      if (missing.length === 0) continue;
      yield {
        path: ['services', name, 'healthcheck'],
        message: `the health check of \`${name}\` leaves ${missing.map(([, prop]) => `\`${prop}\``).join(', ')} to Docker`,
        hint: "say all of them: `interval: '15s', timeout: '5s', retries: 3, startPeriod: '30s'`",
      };
    }
  },
};
