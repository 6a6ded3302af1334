import { webService, type Examples } from '../examples.ts';

/** Examples of what `mountTwice` finds. */
export const EXAMPLES: Examples = {
  'MOUNT-TARGET': {
    wrong: webService('volumes:', '  - ./pages:/srv', 'tmpfs:', '  - /srv'),
    right: webService('volumes:', '  - ./pages:/srv', 'tmpfs:', '  - /tmp'),
  },
};
