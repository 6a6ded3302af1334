import type { Examples } from '../examples.ts';

/** Examples of what `droppedCapabilities` finds. */
export const EXAMPLES: Examples = {
  'POLICY-CAP-DROP': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    cap_drop:
      - NET_RAW
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    cap_drop:
      - ALL
`,
  },
};
