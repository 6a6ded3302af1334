import type { Examples } from '../examples.ts';

/** Examples of what `initErrors` finds. */
export const EXAMPLES: Examples = {
  'POLICY-INIT-ERRORS': {
    wrong: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
    command:
      - sh
      - -c
      - chown -R 3150:3150 /data || true
`,
    right: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
    command:
      - sh
      - -euc
      - chown -R 3150:3150 /data
`,
  },
};
