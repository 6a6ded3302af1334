import type { Examples } from '../examples.ts';

/** Examples of what `probeAddress` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PROBE-ADDRESS': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    healthcheck:
      test: [CMD, curl, -fsS, "http://localhost/"]
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    healthcheck:
      test: [CMD, curl, -fsS, "http://127.0.0.1/"]
`,
  },
};
