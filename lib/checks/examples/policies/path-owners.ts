import type { Examples } from '../examples.ts';

/** Examples of what `pathOwners` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PATH-OWNER': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    user: "3150:3150"
    volumes:
      - type: bind
        source: ./data/web
        target: /var/www
`,
    right: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    user: "0:0"
    restart: "no"
    command: [chown, -R, "3150:3150", /data]
    volumes:
      - type: bind
        source: ./data/web
        target: /data
  web:
    image: docker.io/library/nginx:1.29.3
    user: "3150:3150"
    depends_on:
      web-init:
        condition: service_completed_successfully
    volumes:
      - type: bind
        source: ./data/web
        target: /var/www
`,
  },
};
