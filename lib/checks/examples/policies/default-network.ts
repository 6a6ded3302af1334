import type { Examples } from '../examples.ts';

/** Examples of what `defaultNetwork` finds. */
export const EXAMPLES: Examples = {
  'POLICY-DEFAULT-NETWORK': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
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
