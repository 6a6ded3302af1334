import type { Examples } from '../examples.ts';

/** Examples of what `deviceGroup` finds. */
export const EXAMPLES: Examples = {
  'POLICY-DEVICE-GROUP': {
    wrong: `services:
  web:
    image: docker.io/jellyfin/jellyfin:10.11.3
    user: "3150:3150"
    devices:
      - /dev/dri:/dev/dri
`,
    right: `services:
  web:
    image: docker.io/jellyfin/jellyfin:10.11.3
    user: "3150:3150"
    group_add:
      - "107"
    devices:
      - /dev/dri:/dev/dri
`,
  },
};
