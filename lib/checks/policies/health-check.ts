import { longRunning } from '../facts/life-cycle.ts';
import type { Convention } from './policy.ts';

/** What stays says how to find out whether it works. */
export const healthCheck: Convention = {
  codes: ['POLICY-HEALTHCHECK'],
  *check({ document }) {
    for (const [name, { healthcheck }] of longRunning(document)) {
      // One that is switched off is told for every stack.
      if (healthcheck !== undefined) continue;
      yield {
        path: ['services', name, 'healthcheck'],
        message: `nobody finds out whether \`${name}\` works: it has no health check`,
        hint: "give it a `healthcheck`, or `Annotations.of(service).acknowledge('POLICY-HEALTHCHECK', '…')` with the reason",
      };
    }
  },
};
