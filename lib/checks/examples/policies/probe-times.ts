import type { Examples } from '../examples.ts';

/** Examples of what `probeTimes` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PROBE-TIMES': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    healthcheck:
      test: [CMD, curl, -fsS, "http://127.0.0.1/"]
      interval: 15s
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    healthcheck:
      test: [CMD, curl, -fsS, "http://127.0.0.1/"]
      interval: 15s
      timeout: 5s
      retries: 3
      start_period: 30s
`,
  },
};
