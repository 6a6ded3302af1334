import { numberOf } from '../facts/number-of.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

// What lies beyond becomes a negative number; the greatest whole number itself is rounded to this one.
const LARGEST = 2 ** 63;

/** A service has no container, or some. */
export const scaleCount: Rule = {
  codes: ['SCALE-COUNT'],
  *check({ document }) {
    for (const [name, { scale, deploy }] of servicesOf(document)) {
      const counts = [
        [['scale'], scale],
        [['deploy', 'replicas'], deploy?.['replicas']],
      ] as const;
      for (const [place, count] of counts) {
        const number = numberOf(count) ?? 0;
        if (number >= 0 && number <= LARGEST) continue;
        yield {
          path: ['services', name, ...place],
          message: `\`${name}\` is to run ${number < 0 ? 'less than no container' : 'more containers than can be counted'}`,
          hint: number < 0 ? 'write 0 for none' : 'write a smaller number',
        };
      }
    }
  },
};
