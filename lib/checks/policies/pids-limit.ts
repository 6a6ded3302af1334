import { containers } from '../facts/containers.ts';
import { limitOf } from '../facts/limit-of.ts';
import type { Convention } from './policy.ts';

/** Every container has a limit on its processes, so that a fork bomb stays its own. */
export const pidsLimit: Convention = {
  codes: ['POLICY-PIDS'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      const limit = limitOf(service, 'pids_limit', 'pids');
      if (limit !== undefined && !(typeof limit === 'number' && limit <= 0)) continue;
      yield {
        path: ['services', name, 'pids_limit'],
        message: `\`${name}\` may start as many processes as the host has room for`,
        hint: 'give it a `pidsLimit`: 100 is enough for most, 50 for what does one thing',
      };
    }
  },
};
