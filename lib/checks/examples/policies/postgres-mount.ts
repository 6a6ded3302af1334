import type { Examples } from '../examples.ts';

/** Examples of what `postgresMount` finds. */
export const EXAMPLES: Examples = {
  'POLICY-POSTGRES-MOUNT': {
    wrong: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    volumes:
      - type: bind
        source: ./data/db
        target: /var/lib/postgresql/data
`,
    right: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    volumes:
      - type: bind
        source: ./data/db
        target: /var/lib/postgresql
`,
  },
};
