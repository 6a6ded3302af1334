import type { Examples } from '../examples.ts';

/** Examples of what `configHash` finds. */
export const EXAMPLES: Examples = {
  'POLICY-CONFIG-HASH': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    volumes:
      - type: bind
        source: ./config
        target: /etc/nginx
        read_only: true
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      config.sha256: \${CONFIG_HASH:-}
    volumes:
      - type: bind
        source: ./config
        target: /etc/nginx
        read_only: true
`,
  },
};
