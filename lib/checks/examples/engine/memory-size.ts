import { webService, type Examples } from '../examples.ts';

/** Examples of what `memorySize` finds. */
export const EXAMPLES: Examples = {
  'LIMIT-SIZE': { wrong: webService('mem_limit: 512k'), right: webService('mem_limit: 512m') },
};
