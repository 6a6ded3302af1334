import { isDatabase } from '../facts/image-family.ts';
import { longRunning } from '../facts/life-cycle.ts';
import type { Convention } from './policy.ts';

/** A database has time to end: after ten seconds Docker kills it, and its next start recovers what it did not write. */
export const stopGrace: Convention = {
  codes: ['POLICY-STOP-GRACE'],
  *check({ document }) {
    for (const [name, service] of longRunning(document)) {
      const keeps = service.volumes?.some(({ type }) => type === 'bind' || type === 'volume') ?? false;
      if (!isDatabase(service) || !keeps || service['stop_grace_period'] !== undefined) continue;
      yield {
        path: ['services', name, 'stop_grace_period'],
        message: `the database \`${name}\` is killed when it has not ended after ten seconds`,
        hint: "give it time: `stopGracePeriod: '1m'`",
      };
    }
  },
};
