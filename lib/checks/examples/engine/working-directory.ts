import { webService, type Examples } from '../examples.ts';

/** Examples of what `workingDirectory` finds. */
export const EXAMPLES: Examples = {
  'WORKDIR-PATH': { wrong: webService('working_dir: app'), right: webService('working_dir: /app') },
};
