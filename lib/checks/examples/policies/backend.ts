import type { Examples } from '../examples.ts';

/** Examples of what `backend` finds. */
export const EXAMPLES: Examples = {
  'POLICY-BACKEND': {
    wrong: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    networks:
      web-backend:
networks:
  web-backend:
    name: web-backend
`,
    right: `services:
  web-db:
    image: docker.io/library/postgres:18.1
    networks:
      web-backend:
networks:
  web-backend:
    name: web-backend
    internal: true
`,
  },
};
