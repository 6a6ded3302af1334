import { containers } from '../facts/containers.ts';
import { httpRouters } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

/** A router says at which entry points it answers: without, it does at every default one, the internal ones among them. */
export const routerEntrypoints: Convention = {
  codes: ['POLICY-ROUTER-ENTRYPOINTS'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      for (const { name: router, options, labels } of httpRouters(service)) {
        if (options.has('entrypoints')) continue;
        yield {
          path: ['services', name, 'labels', ...[...labels.values()].slice(0, 1)],
          message: `the router \`${router}\` answers at every default entry point, the internal ones among them`,
          hint: "name its entry points: `entrypoints: ['https']` of a `TraefikRoute`",
        };
      }
    }
  },
};
