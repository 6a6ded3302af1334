import type { Examples } from '../examples.ts';

/** Examples of what `backupSidecar` finds. */
export const EXAMPLES: Examples = {
  'POLICY-BACKUP': {
    wrong: `services:
  web-db-backup:
    image: docker.io/tiredofit/db-backup:4.1.100
    depends_on:
      web-db:
        condition: service_healthy
  web-db:
    image: docker.io/library/postgres:18.1
`,
    right: `services:
  web-db-backup:
    image: docker.io/tiredofit/db-backup:4.1.100
    depends_on:
      web-db:
        condition: service_healthy
    environment:
      DEFAULT_ENCRYPT: "TRUE"
  web-db:
    image: docker.io/library/postgres:18.1
`,
  },
};
