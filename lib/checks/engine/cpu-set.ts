import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const MOST = 8192;

/** The CPUs of a container are numbers and ranges of them. */
export const cpuSet: Rule = {
  codes: ['LIMIT-CPUSET'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { cpuset }] of engineServices(document)) {
      if (typeof cpuset !== 'string' || cpuset === '' || cpuset.split(',').every(isRange)) continue;
      yield {
        path: ['services', name, 'cpuset'],
        message: `\`${cpuset}\` are no CPUs`,
        hint: 'write numbers and ranges joined by commas, such as `0-1,3`, without spaces',
      };
    }
  },
};

function isRange(text: string): boolean {
  const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? [];
  return first !== undefined && Number(first) <= Number(last) && Number(last) <= MOST;
}
