import type { Examples } from '../examples.ts';

/** Examples of what `tmpfsOwner` finds. */
export const EXAMPLES: Examples = {
  'POLICY-TMPFS-OWNER': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    user: "3150:3150"
    tmpfs:
      - /run
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    user: "3150:3150"
    tmpfs:
      - /run:uid=3150,gid=3150
`,
  },
};
