import { asMapping } from '../facts/plain.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const SIZES = ['mem_limit', 'mem_reservation', 'memswap_limit', 'shm_size'];

/** Compose drops a size that is a number with a fraction, and with it the limit. */
export const droppedSize: Rule = {
  codes: ['LIMIT-DROPPED'],
  *check({ document }) {
    for (const [name, service] of servicesOf(document)) {
      const sizes = [
        ...SIZES.map((attribute) => ({ path: [attribute], size: service[attribute] })),
        ...(service.volumes ?? []).map((mount, index) => ({
          path: ['volumes', index, 'tmpfs', 'size'],
          size: asMapping(asMapping(mount)?.['tmpfs'])?.['size'],
        })),
      ];
      for (const { path, size } of sizes) {
        if (typeof size !== 'number' || Number.isInteger(size)) continue;
        yield {
          path: ['services', name, ...path],
          severity: 'warning',
          message: `Compose drops the size ${size} of \`${name}\`, for a number with a fraction is none: there is no limit`,
          hint: 'write whole bytes, or a unit, such as `1.5g`',
        };
      }
    }
  },
};
