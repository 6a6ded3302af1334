import { webService, type Examples } from '../examples.ts';

/** Examples of what `limitRange` finds. */
export const EXAMPLES: Examples = {
  'LIMIT-RANGE': { wrong: webService('mem_swappiness: 101'), right: webService('mem_swappiness: 10') },
};
