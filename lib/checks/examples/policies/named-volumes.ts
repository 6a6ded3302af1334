import type { Examples } from '../examples.ts';

/** Examples of what `namedVolumes` finds. */
export const EXAMPLES: Examples = {
  'POLICY-NAMED-VOLUME': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    volumes:
      - type: volume
        source: web-data
        target: /var/www
volumes:
  web-data:
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
