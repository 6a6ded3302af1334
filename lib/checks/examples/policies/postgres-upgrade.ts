import type { Examples } from '../examples.ts';

/** Examples of what `postgresUpgrade` finds. */
export const EXAMPLES: Examples = {
  'POLICY-POSTGRES-UPGRADE': {
    wrong: `services:
  web-db-upgrade:
    image: docker.io/pgautoupgrade/pgautoupgrade:18-alpine
    volumes:
      - type: bind
        source: ./data/db
        target: /var/lib/postgresql
  web-db:
    image: docker.io/library/postgres:17.7
    volumes:
      - type: bind
        source: ./data/db
        target: /var/lib/postgresql
`,
    right: `services:
  web-db-upgrade:
    image: docker.io/pgautoupgrade/pgautoupgrade:18-alpine
    volumes:
      - type: bind
        source: ./data/db
        target: /var/lib/postgresql
  web-db:
    image: docker.io/library/postgres:18.1
    volumes:
      - type: bind
        source: ./data/db
        target: /var/lib/postgresql
`,
  },
};
