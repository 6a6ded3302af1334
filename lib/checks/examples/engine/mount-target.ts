import { webService, type Examples } from '../examples.ts';

/** Examples of what `mountTarget` finds. */
export const EXAMPLES: Examples = {
  'MOUNT-TARGET': {
    wrong: webService('volumes:', '  - ./pages:srv'),
    right: webService('volumes:', '  - ./pages:/srv'),
  },
};
