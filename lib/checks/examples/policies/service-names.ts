import type { Examples } from '../examples.ts';

/** Examples of what `serviceNames` finds. */
export const EXAMPLES: Examples = {
  'POLICY-SERVICE-NAME': {
    wrong: `name: web
services:
  db:
    image: docker.io/library/postgres:18.1
`,
    right: `name: web
services:
  web-db:
    image: docker.io/library/postgres:18.1
`,
  },
};
