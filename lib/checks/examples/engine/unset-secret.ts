import { webService, type Examples } from '../examples.ts';

/** Examples of what `unsetSecret` finds. */
export const EXAMPLES: Examples = {
  'SECRET-UNSET': {
    wrong: `${webService('secrets:', '  - key')}secrets:\n  key:\n    environment: WEB_KEY\n`,
    right: `${webService('secrets:', '  - key')}secrets:\n  key:\n    file: ./key\n`,
  },
};
