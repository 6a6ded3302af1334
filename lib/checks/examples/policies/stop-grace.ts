import type { Examples } from '../examples.ts';

/** Examples of what `stopGrace` finds. */
export const EXAMPLES: Examples = {
  'POLICY-STOP-GRACE': {
    wrong: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    volumes:
      - type: bind
        source: ./data/db
        target: /var/lib/postgresql
`,
    right: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    stop_grace_period: 1m
    volumes:
      - type: bind
        source: ./data/db
        target: /var/lib/postgresql
`,
  },
};
