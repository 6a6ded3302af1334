import { containers } from '../facts/containers.ts';
import { httpRouters } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

/** A router says what it answers to: without, Traefik makes up a name. */
export const routerRule: Convention = {
  codes: ['POLICY-ROUTER-RULE'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      for (const { name: router, options, labels } of httpRouters(service)) {
        if (options.has('rule')) continue;
        yield {
          path: ['services', name, 'labels', ...[...labels.values()].slice(0, 1)],
          message: `the router \`${router}\` has no rule of its own`,
          hint: 'make it with a `TraefikRoute`, which says its `host`',
        };
      }
    }
  },
};
