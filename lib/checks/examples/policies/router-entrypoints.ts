import { routedService, type Examples } from '../examples.ts';

/** Examples of what `routerEntrypoints` finds. */
export const EXAMPLES: Examples = {
  'POLICY-ROUTER-ENTRYPOINTS': {
    wrong: `services:
  web:
    image: docker.io/library/nginx:1.29.3
    labels:
      traefik.http.routers.web.rule: Host(\`web.example.org\`)
`,
    right: routedService(),
  },
};
