import type { Examples } from '../examples.ts';

/** Examples of what `dockerSocket` finds. */
export const EXAMPLES: Examples = {
  'POLICY-DOCKER-SOCKET': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    volumes:
      - type: bind
        source: /var/run/docker.sock
        target: /var/run/docker.sock
`,
    right: `services:
  web-socket-proxy:
    image: docker.io/wollomatic/socket-proxy:1.10.0
    networks:
      web-backend:
    volumes:
      - type: bind
        source: /var/run/docker.sock
        target: /var/run/docker.sock
        read_only: true
networks:
  web-backend:
    internal: true
`,
  },
};
