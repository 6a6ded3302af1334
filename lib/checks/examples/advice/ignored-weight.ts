import { webService, type Examples } from '../examples.ts';

/** Examples of what `ignoredWeight` finds. */
export const EXAMPLES: Examples = {
  'LIMIT-WEIGHT': { wrong: webService('cpu_shares: 1'), right: webService('cpu_shares: 512') },
};
