import { readDuration } from '../../compose/values/duration.ts';
import { containers } from '../facts/containers.ts';
import { isDatabase } from '../facts/image-family.ts';
import type { Convention } from './policy.ts';

const SLOWEST = 10;

/** A database is asked often: the first answer comes after one interval, and everything waits for it. */
export const databaseProbe: Convention = {
  codes: ['POLICY-PROBE-SLOW'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      const { healthcheck } = service;
      const seconds = secondsOf(healthcheck?.['interval']);
      if (!isDatabase(service) || seconds <= SLOWEST || healthcheck?.['start_interval'] !== undefined) continue;
      yield {
        path: ['services', name, 'healthcheck', 'interval'],
        message: `\`${name}\` is asked for the first time ${seconds} seconds after its start, and everything waits for it`,
        hint: "ask a database every few seconds: `interval: '5s'`",
      };
    }
  },
};

function secondsOf(duration: unknown): number {
  const nanoseconds = typeof duration === 'string' ? readDuration(duration).value : undefined;
  return Number((nanoseconds ?? 0n) / 1_000_000_000n);
}
