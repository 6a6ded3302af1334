import { webService, type Examples } from '../examples.ts';

/** Examples of what `cpuSet` finds. */
export const EXAMPLES: Examples = {
  'LIMIT-CPUSET': { wrong: webService('cpuset: 0-'), right: webService('cpuset: 0-1,3') },
};
