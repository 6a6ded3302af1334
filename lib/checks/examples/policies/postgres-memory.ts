import type { Examples } from '../examples.ts';

/** Examples of what `postgresMemory` finds. */
export const EXAMPLES: Examples = {
  'POLICY-POSTGRES-SHM': {
    wrong: `services:
  web-db:
    image: docker.io/library/postgres:18.1
`,
    right: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    shm_size: 128m
`,
  },
};
