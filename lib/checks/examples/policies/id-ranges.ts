import type { Examples } from '../examples.ts';

/** Examples of what `idRanges` finds. */
export const EXAMPLES: Examples = {
  'POLICY-ID-RANGE': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    user: "1000:1000"
    volumes:
      - type: bind
        source: ./data/web
        target: /data
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    user: "3150:3150"
    volumes:
      - type: bind
        source: ./data/web
        target: /data
`,
  },
};
