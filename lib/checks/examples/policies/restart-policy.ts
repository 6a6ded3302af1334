import type { Examples } from '../examples.ts';

/** Examples of what `restartPolicy` finds. */
export const EXAMPLES: Examples = {
  'POLICY-RESTART': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    deploy:
      restart_policy:
        condition: on-failure
        max_attempts: 3
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    restart: unless-stopped
`,
  },
};
