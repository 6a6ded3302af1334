import type { Examples } from '../examples.ts';

/** Examples of what `pidsLimit` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PIDS': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    pids_limit: 100
`,
  },
};
