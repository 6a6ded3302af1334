import { webService, type Examples } from '../examples.ts';

/** Examples of what `networkModeName` finds. */
export const EXAMPLES: Examples = {
  'NET-MODE-NAME': { wrong: webService('network_mode: hots'), right: webService('network_mode: host') },
};
