import type { Examples } from '../examples.ts';

/** Examples of what `waitedOneShots` finds. */
export const EXAMPLES: Examples = {
  'POLICY-ONE-SHOT': {
    wrong: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
  web:
    image: docker.io/library/nginx:1.29.3
    restart: unless-stopped
`,
    right: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
  web:
    image: docker.io/library/nginx:1.29.3
    restart: unless-stopped
    depends_on:
      web-init:
        condition: service_completed_successfully
`,
  },
};
