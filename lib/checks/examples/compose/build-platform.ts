import type { Examples } from '../examples.ts';

const BUILD = 'services:\n  web:\n    platform: linux/amd64\n    build:\n      context: .\n      platforms:\n';

/** Examples of what `buildPlatform` finds. */
export const EXAMPLES: Examples = {
  'BUILD-PLATFORM': {
    wrong: `${BUILD}        - linux/arm64\n`,
    right: `${BUILD}        - linux/arm64\n        - linux/amd64\n`,
  },
};
