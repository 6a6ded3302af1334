import type { Examples } from '../examples.ts';

/** Examples of what `postgresProbe` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PROBE-POSTGRES': {
    wrong: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    healthcheck:
      test: [CMD, pg_isready, -U, web]
`,
    right: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    healthcheck:
      test: [CMD, pg_isready, -h, 127.0.0.1, -U, web]
`,
  },
};
