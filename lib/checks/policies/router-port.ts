import { containers } from '../facts/containers.ts';
import { httpRouters, traefikElements } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

/** Routers lead to a port that somebody said: without, Traefik takes the lowest that the image exposes. */
export const routerPort: Convention = {
  codes: ['POLICY-ROUTER-PORT'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      const routers = httpRouters(service);
      const hasPort = traefikElements(service).some(
        ({ kind, options }) => kind === 'services' && options.has('loadbalancer.server.port'),
      );
      // A service of another provider, such as `api@internal`, has its port there.
      const isElsewhere = routers.every(({ options }) => options.get('service')?.includes('@') ?? false);
      if (hasPort || isElsewhere) continue;
      yield {
        path: ['services', name, 'labels'],
        message: `Traefik guesses which port of \`${name}\` is behind its routers`,
        hint: 'say the `port` in a `TraefikRoute`',
      };
    }
  },
};
