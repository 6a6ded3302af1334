import type { Examples } from '../examples.ts';

const SERVICES = `services:
  web:
    image: docker.io/library/nginx:1.29.3
    depends_on:
      db:
        condition: service_healthy
  db:
    image: docker.io/library/postgres:18.1
    healthcheck:
`;

/** Examples of what `awaitedHealth` finds. */
export const EXAMPLES: Examples = {
  'DEP-HEALTH': {
    wrong: `${SERVICES}      disable: true\n`,
    right: `${SERVICES}      test: [CMD, pg_isready, -h, 127.0.0.1]\n`,
  },
};
