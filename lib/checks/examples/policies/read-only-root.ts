import type { Examples } from '../examples.ts';

/** Examples of what `readOnlyRoot` finds. */
export const EXAMPLES: Examples = {
  'POLICY-READ-ONLY': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    read_only: true
    tmpfs:
      - /tmp
`,
  },
};
