import type { Examples } from '../examples.ts';

/** Examples of what `imagePinned` finds. */
export const EXAMPLES: Examples = {
  'POLICY-IMAGE-PINNED': {
    wrong: `services:
  web:
    image: docker.io/library/nginx@sha256:1487d0af5f52b4ba31c7e465126ee2123fe3f2305d638e7827681e7cf6c83d5e
`,
    right: `services:
  web:
    image: docker.io/library/nginx:1.29.3@sha256:1487d0af5f52b4ba31c7e465126ee2123fe3f2305d638e7827681e7cf6c83d5e
`,
  },
};
