import type { Examples } from '../examples.ts';

/** Examples of what `initNetwork` finds. */
export const EXAMPLES: Examples = {
  'POLICY-INIT-NETWORK': {
    wrong: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
`,
    right: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
    restart: "no"
    network_mode: none
`,
  },
};
