import type { Examples } from '../examples.ts';

/** Examples of what `containerNames` finds. */
export const EXAMPLES: Examples = {
  'POLICY-CONTAINER-NAME': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    container_name: nginx
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    container_name: web
`,
  },
};
