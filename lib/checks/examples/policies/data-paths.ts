import type { Examples } from '../examples.ts';

/** Examples of what `dataPaths` finds. */
export const EXAMPLES: Examples = {
  'POLICY-DATA-PATH': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    volumes:
      - type: bind
        source: /opt/web
        target: /var/www
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    volumes:
      - type: bind
        source: ./data/web
        target: /var/www
`,
  },
};
