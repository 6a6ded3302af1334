import { webService } from './examples/examples.ts';
import { numberOf } from './facts/number-of.ts';
import { servicesOf } from './facts/services-of.ts';
import type { Rule } from './rule.ts';

/** A service has no container, or some. */
export const scaleCount: Rule = {
  codes: ['SCALE-COUNT'],
  examples: { 'SCALE-COUNT': { wrong: webService('scale: -1'), right: webService('scale: 0') } },
  *check({ document }) {
    for (const [name, { scale, deploy }] of servicesOf(document)) {
      const counts = [
        [['scale'], scale],
        [['deploy', 'replicas'], deploy?.['replicas']],
      ] as const;
      for (const [place, count] of counts) {
        if ((numberOf(count) ?? 0) >= 0) continue;
        yield {
          path: ['services', name, ...place],
          message: `\`${name}\` is to run less than no container`,
          hint: 'write 0 for none',
        };
      }
    }
  },
};
