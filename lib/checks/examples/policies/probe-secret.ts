import type { Examples } from '../examples.ts';

/** Examples of what `probeSecret` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PROBE-SECRET': {
    wrong: `services:
  web-redis:
    image: docker.io/valkey/valkey:9.0.0
    healthcheck:
      test: [CMD-SHELL, 'valkey-cli -e -a "$$REDIS_PASSWORD" ping']
`,
    right: `services:
  web-redis:
    image: docker.io/valkey/valkey:9.0.0
    healthcheck:
      test: [CMD-SHELL, 'REDISCLI_AUTH="$$REDIS_PASSWORD" valkey-cli -e ping']
`,
  },
};
