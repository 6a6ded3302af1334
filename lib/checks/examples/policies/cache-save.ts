import type { Examples } from '../examples.ts';

/** Examples of what `cacheSave` finds. */
export const EXAMPLES: Examples = {
  'POLICY-CACHE-SAVE': {
    wrong: `services:
  web-redis:
    image: docker.io/valkey/valkey:9.0.0
`,
    right: `services:
  web-redis:
    image: docker.io/valkey/valkey:9.0.0
    command: [valkey-server, --save, ""]
`,
  },
};
