import { containers } from '../facts/containers.ts';
import { limitOf } from '../facts/limit-of.ts';
import type { Convention } from './policy.ts';

/** Every container has a memory limit, so that one cannot take the host down. */
export const memoryLimit: Convention = {
  codes: ['POLICY-MEMORY'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      if (limitOf(service, 'mem_limit', 'memory') !== undefined) continue;
      yield {
        path: ['services', name, 'mem_limit'],
        message: `\`${name}\` may take all memory of the host`,
        hint: "give it a `memLimit`, best as a variable: `env.optional('MEM_LIMIT', '512m', '…')`",
      };
    }
  },
};
