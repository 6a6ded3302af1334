import { webService, type Examples } from '../examples.ts';

/** Examples of what `noService` finds. */
export const EXAMPLES: Examples = {
  'SERVICE-NONE': { wrong: webService('profiles:', '  - full'), right: webService() },
};
