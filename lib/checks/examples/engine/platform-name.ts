import { webService, type Examples } from '../examples.ts';

/** Examples of what `platformName` finds. */
export const EXAMPLES: Examples = {
  'PLATFORM-NAME': { wrong: webService('platform: linux/amd46'), right: webService('platform: linux/amd64') },
};
