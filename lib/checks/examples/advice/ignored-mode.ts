import { webService, type Examples } from '../examples.ts';

const SECRETS = 'secrets:\n  key:\n    file: ./key\n';

/** Examples of what `ignoredMode` finds. */
export const EXAMPLES: Examples = {
  'MODE-IGNORED': {
    wrong: `${webService('secrets:', '  - source: key', "    mode: '0400'")}${SECRETS}`,
    right: `${webService('secrets:', '  - source: key')}${SECRETS}`,
  },
};
