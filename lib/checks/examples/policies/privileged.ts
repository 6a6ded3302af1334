import type { Examples } from '../examples.ts';

/** Examples of what `privileged` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PRIVILEGED': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    privileged: true
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    devices:
      - /dev/ttyUSB0:/dev/ttyUSB0
`,
  },
};
