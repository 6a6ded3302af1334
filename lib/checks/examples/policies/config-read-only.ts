import type { Examples } from '../examples.ts';

/** Examples of what `configReadOnly` finds. */
export const EXAMPLES: Examples = {
  'POLICY-CONFIG-WRITABLE': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    volumes:
      - type: bind
        source: ./config
        target: /etc/nginx
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    volumes:
      - type: bind
        source: ./config
        target: /etc/nginx
        read_only: true
`,
  },
};
