import type { Examples } from '../examples.ts';

/** Examples of what `healthCheck` finds. */
export const EXAMPLES: Examples = {
  'POLICY-HEALTHCHECK': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    healthcheck:
      test: [CMD, curl, -fsS, "http://127.0.0.1/"]
`,
  },
};
