import type { Examples } from '../examples.ts';

/** Examples of what `unconfined` finds. */
export const EXAMPLES: Examples = {
  'POLICY-UNCONFINED': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    security_opt:
      - seccomp=unconfined
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    security_opt:
      - no-new-privileges=true
`,
  },
};
