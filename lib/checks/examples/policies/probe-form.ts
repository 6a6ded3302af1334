import type { Examples } from '../examples.ts';

/** Examples of what `probeForm` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PROBE-FORM': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    healthcheck:
      test: [CMD-SHELL, "curl -fsS http://127.0.0.1/ || exit 1"]
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    healthcheck:
      test: [CMD, curl, -fsS, "http://127.0.0.1/"]
`,
  },
};
