import { nanosecondsOf } from '../facts/number-of.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const TIMES = ['interval', 'timeout', 'start_period', 'start_interval'];
const MILLISECOND = 1_000_000n;

/** The engine takes no time of a health check that is shorter than a millisecond; 0 is its own default. */
export const healthTimes: Rule = {
  codes: ['HEALTH-TIMES'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { healthcheck }] of engineServices(document)) {
      for (const attribute of TIMES) {
        const duration = nanosecondsOf(healthcheck?.[attribute]) ?? 0n;
        if (duration === 0n || duration >= MILLISECOND) continue;
        yield {
          path: ['services', name, 'healthcheck', attribute],
          message: `the \`${attribute}\` of \`${name}\` is ${duration < 0n ? 'negative' : 'shorter than a millisecond'}`,
          hint: 'write a time such as `30s`',
        };
      }
    }
  },
};
