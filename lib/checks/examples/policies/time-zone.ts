import type { Examples } from '../examples.ts';

/** Examples of what `timeZone` finds. */
export const EXAMPLES: Examples = {
  'POLICY-TIME-ZONE': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    environment:
      TZ: Europe/Amsterdam
`,
  },
};
