import type { Examples } from '../examples.ts';

const SERVICES = `services:
  web:
    image: docker.io/library/nginx:1.29.3
    depends_on:
      db:
        condition: service_started
  db:
    image: docker.io/library/postgres:18.1
`;

/** Examples of what `dependencyCycle` finds. */
export const EXAMPLES: Examples = { 'DEP-CYCLE': { wrong: `${SERVICES}    links:\n      - web\n`, right: SERVICES } };
