import { webService, type Examples } from '../examples.ts';

/** Examples of what `repeatedItem` finds. */
export const EXAMPLES: Examples = {
  'LIST-REPEATS': {
    wrong: webService('group_add:', '  - video', '  - video'),
    right: webService('group_add:', '  - video'),
  },
};
