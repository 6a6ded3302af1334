import { containers } from '../facts/containers.ts';
import { httpRouters } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

/** A router says what stands before its service, be it the chain without a login. */
export const routerMiddlewares: Convention = {
  codes: ['POLICY-ROUTER-MIDDLEWARES'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      for (const { name: router, options, labels } of httpRouters(service)) {
        if (options.has('middlewares')) continue;
        yield {
          path: ['services', name, 'labels', ...[...labels.values()].slice(0, 1)],
          message: `the router \`${router}\` has no middleware: nothing asks who comes`,
          hint: "name a chain: `middlewares: ['chain-auth@file']` of a `TraefikRoute`",
        };
      }
    }
  },
};
