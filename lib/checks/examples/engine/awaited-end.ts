import type { Examples } from '../examples.ts';

const SERVICES = `services:
  web:
    image: docker.io/library/nginx:1.29.3
    depends_on:
      setup:
        condition: service_completed_successfully
  setup:
    image: docker.io/library/busybox:1.37.0
    command: [touch, /srv/ready]
`;

/** Examples of what `awaitedEnd` finds. */
export const EXAMPLES: Examples = {
  'DEP-COMPLETES': { wrong: `${SERVICES}    restart: always\n`, right: `${SERVICES}    restart: 'no'\n` },
};
