import { routedService, type Examples } from '../examples.ts';

/** Examples of what `routerRule` finds. */
export const EXAMPLES: Examples = {
  'POLICY-ROUTER-RULE': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      traefik.http.routers.web.entrypoints: https
`,
    right: routedService(),
  },
};
