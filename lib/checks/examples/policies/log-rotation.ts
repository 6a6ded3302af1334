import type { Examples } from '../examples.ts';

/** Examples of what `logRotation` finds. */
export const EXAMPLES: Examples = {
  'POLICY-LOG-ROTATION': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    logging:
      driver: json-file
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    logging:
      driver: json-file
      options:
        max-size: 10m
        max-file: "3"
`,
  },
};
