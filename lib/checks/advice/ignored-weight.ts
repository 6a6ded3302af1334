import { numberOf } from '../facts/number-of.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** A weight beyond what Linux knows is refused by some kernels and does nothing on others. */
export const ignoredWeight: Rule = {
  codes: ['LIMIT-WEIGHT'],
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      const weights = [
        [['cpu_shares'], service['cpu_shares'], 2, 262_144],
        [['blkio_config', 'weight'], asMapping(service['blkio_config'])?.['weight'], 10, 1000],
      ] as const;
      for (const [path, value, least, most] of weights) {
        const weight = numberOf(value) ?? 0;
        if (weight <= 0 || (weight >= least && weight <= most)) continue;
        yield {
          path: ['services', name, ...path],
          severity: 'warning',
          message: `\`${path.join('.')}\` of \`${name}\` is ${weight}, while Linux knows ${least} to ${most}`,
          hint: `write a number from ${least} to ${most}`,
        };
      }
    }
  },
};
