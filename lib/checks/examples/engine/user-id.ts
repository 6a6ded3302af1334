import { webService, type Examples } from '../examples.ts';

/** Examples of what `userId` finds. */
export const EXAMPLES: Examples = {
  'USER-ID': { wrong: webService('user: -1:1000'), right: webService("user: '1000:1000'") },
};
