import type { Examples } from '../examples.ts';

/** Examples of what `networkNames` finds. */
export const EXAMPLES: Examples = {
  'POLICY-NETWORK-NAME': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    networks:
      web-frontend:
networks:
  web-frontend:
    name: frontend
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    networks:
      web-frontend:
networks:
  web-frontend:
    name: web-frontend
`,
  },
};
