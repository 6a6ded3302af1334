import type { Examples } from '../examples.ts';

/** Examples of what `databaseProbe` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PROBE-SLOW': {
    wrong: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    healthcheck:
      test: [CMD, pg_isready, -h, 127.0.0.1]
      interval: 30s
      timeout: 3s
      retries: 5
      start_period: 5m
`,
    right: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    healthcheck:
      test: [CMD, pg_isready, -h, 127.0.0.1]
      interval: 5s
      timeout: 3s
      retries: 5
      start_period: 5m
`,
  },
};
