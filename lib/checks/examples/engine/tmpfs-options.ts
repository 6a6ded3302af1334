import { webService, type Examples } from '../examples.ts';

/** Examples of what `tmpfsOptions` finds. */
export const EXAMPLES: Examples = {
  'TMPFS-OPTIONS': {
    wrong: webService('tmpfs:', '  - /tmp:size=64mb'),
    right: webService('tmpfs:', '  - /tmp:size=64m'),
  },
};
