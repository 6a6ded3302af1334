import { numberOf } from '../facts/number-of.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** The most processes that Linux counts. */
const MOST_PIDS = 4_194_304;

/** Some limits are numbers of a certain range. */
export const limitRange: Rule = {
  codes: ['LIMIT-RANGE'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      const swappiness = counted(service['mem_swappiness']);
      if (swappiness < -1 || swappiness > 100) {
        yield {
          path: ['services', name, 'mem_swappiness'],
          message: `a swappiness of ${swappiness} is not from 0 to 100`,
          hint: 'write 0 to keep memory from being swapped, up to 100; -1 is what the host says',
        };
      }
      const limits = asMapping(asMapping(service.deploy?.['resources'])?.['limits']);
      const path = limits?.['pids'] === undefined ? ['pids_limit'] : ['deploy', 'resources', 'limits', 'pids'];
      if (counted(limits?.['pids'] ?? service['pids_limit']) > MOST_PIDS) {
        yield {
          path: ['services', name, ...path],
          message: `Linux does not count more than ${MOST_PIDS} processes`,
          hint: 'write -1 for no limit',
        };
      }
    }
  },
};

// Compose counts in 63 bits, and gives the engine a negative number or none for what is beyond them: that is no limit.
function counted(value: unknown): number {
  const number = numberOf(value) ?? 0;
  return Math.abs(number) < 2 ** 63 ? number : 0;
}
