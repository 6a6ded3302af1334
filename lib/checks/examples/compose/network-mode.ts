import { webService, type Examples } from '../examples.ts';

/** Examples of what `networkMode` finds. */
export const EXAMPLES: Examples = {
  'NET-MODE': {
    wrong: `${webService('network_mode: host', 'networks:', '  lan: {}')}networks:\n  lan: {}\n`,
    right: webService('network_mode: host'),
  },
};
