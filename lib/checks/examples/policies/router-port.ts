import { routedService, type Examples } from '../examples.ts';

/** Examples of what `routerPort` finds. */
export const EXAMPLES: Examples = {
  'POLICY-ROUTER-PORT': {
    wrong: routedService(),
    right: routedService('traefik.http.services.web.loadbalancer.server.port: "8080"'),
  },
};
