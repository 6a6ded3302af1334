import type { Examples } from '../examples.ts';

/** Examples of what `statedUser` finds. */
export const EXAMPLES: Examples = {
  'POLICY-USER': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    user: "3150:3150"
`,
  },
};
