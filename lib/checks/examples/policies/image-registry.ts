import type { Examples } from '../examples.ts';

/** Examples of what `imageRegistry` finds. */
export const EXAMPLES: Examples = {
  'POLICY-IMAGE-REGISTRY': {
    wrong: `services:
  web:
    image: nginx:1.29.3
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
`,
  },
};
