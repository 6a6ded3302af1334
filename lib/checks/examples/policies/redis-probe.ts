import type { Examples } from '../examples.ts';

/** Examples of what `redisProbe` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PROBE-REDIS': {
    wrong: `services:
  web-redis:
    image: docker.io/valkey/valkey:9.0.0
    healthcheck:
      test: [CMD, valkey-cli, ping]
`,
    right: `services:
  web-redis:
    image: docker.io/valkey/valkey:9.0.0
    healthcheck:
      test: [CMD, valkey-cli, -e, ping]
`,
  },
};
