import type { Examples } from '../examples.ts';

/** Examples of what `memoryLimit` finds. */
export const EXAMPLES: Examples = {
  'POLICY-MEMORY': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    mem_limit: 128m
`,
  },
};
