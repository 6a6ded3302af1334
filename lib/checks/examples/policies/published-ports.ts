import type { Examples } from '../examples.ts';

/** Examples of what `publishedPorts` finds. */
export const EXAMPLES: Examples = {
  'POLICY-PORT': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    ports:
      - target: 80
        published: "8080"
        protocol: tcp
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    expose:
      - "80"
`,
  },
};
