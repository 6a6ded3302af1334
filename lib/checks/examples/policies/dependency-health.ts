import type { Examples } from '../examples.ts';

/** Examples of what `dependencyHealth` finds. */
export const EXAMPLES: Examples = {
  'POLICY-DEPENDS-HEALTH': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    depends_on:
      web-db:
        condition: service_started
  web-db:
    image: docker.io/library/postgres:18.1
    healthcheck:
      test: [CMD, pg_isready, -h, 127.0.0.1]
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    depends_on:
      web-db:
        condition: service_healthy
  web-db:
    image: docker.io/library/postgres:18.1
    healthcheck:
      test: [CMD, pg_isready, -h, 127.0.0.1]
`,
  },
};
