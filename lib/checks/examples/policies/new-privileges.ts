import type { Examples } from '../examples.ts';

/** Examples of what `newPrivileges` finds. */
export const EXAMPLES: Examples = {
  'POLICY-NEW-PRIVILEGES': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    security_opt:
      - no-new-privileges=true
`,
  },
};
