import type { Examples } from '../examples.ts';

/** Examples of what `dependencyRestart` finds. */
export const EXAMPLES: Examples = {
  'POLICY-DEPENDS-RESTART': {
    wrong: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
    volumes:
      - type: bind
        source: ./data/config
        target: /out
  web:
    image: docker.io/library/nginx:1.29.3
    depends_on:
      web-init:
        condition: service_completed_successfully
    volumes:
      - type: bind
        source: ./data/config
        target: /config
        read_only: true
`,
    right: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
    volumes:
      - type: bind
        source: ./data/config
        target: /out
  web:
    image: docker.io/library/nginx:1.29.3
    depends_on:
      web-init:
        condition: service_completed_successfully
        restart: true
    volumes:
      - type: bind
        source: ./data/config
        target: /config
        read_only: true
`,
  },
};
