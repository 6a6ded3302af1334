import { routedService, type Examples } from '../examples.ts';

/** Examples of what `routerMiddlewares` finds. */
export const EXAMPLES: Examples = {
  'POLICY-ROUTER-MIDDLEWARES': {
    wrong: routedService(),
    right: routedService('traefik.http.routers.web.middlewares: chain-auth@file'),
  },
};
