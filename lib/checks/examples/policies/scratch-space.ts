import type { Examples } from '../examples.ts';

/** Examples of what `scratchSpace` finds. */
export const EXAMPLES: Examples = {
  'POLICY-SCRATCH': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    read_only: true
    volumes:
      - type: bind
        source: ./data/web
        target: /var/www
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    read_only: true
    tmpfs:
      - /tmp
    volumes:
      - type: bind
        source: ./data/web
        target: /var/www
`,
  },
};
