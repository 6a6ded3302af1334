import type { Examples } from '../examples.ts';

/** Examples of what `imageVersions` finds. */
export const EXAMPLES: Examples = {
  'POLICY-IMAGE-VERSIONS': {
    wrong: `services:
  web-init:
    image: docker.io/library/busybox:1.36.1
  web-cron:
    image: docker.io/library/busybox:1.37.0
`,
    right: `services:
  web-init:
    image: docker.io/library/busybox:1.37.0
  web-cron:
    image: docker.io/library/busybox:1.37.0
`,
  },
};
