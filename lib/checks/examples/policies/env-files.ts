import type { Examples } from '../examples.ts';

/** Examples of what `envFiles` finds. */
export const EXAMPLES: Examples = {
  'POLICY-ENV-FILE': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    env_file:
      - path: .env
        required: false
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    environment:
      PASSWORD: \${PASSWORD:?the password of web}
`,
  },
};
