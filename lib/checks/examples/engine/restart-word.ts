import { webService, type Examples } from '../examples.ts';

/** Examples of what `restartWord` finds. */
export const EXAMPLES: Examples = {
  'RESTART-WORD': { wrong: webService('restart: never'), right: webService("restart: 'no'") },
  'RESTART-ATTEMPTS': { wrong: webService('restart: always:3'), right: webService('restart: on-failure:3') },
};
