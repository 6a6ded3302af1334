import { containers } from '../facts/containers.ts';
import { traefikElements } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

/** What Traefik leads to says over which network: with several, Traefik takes one by chance. */
export const traefikNetwork: Convention = {
  codes: ['POLICY-TRAEFIK-NETWORK'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      const { labels = {}, network_mode: mode } = service;
      const isSaid = labels['traefik.docker.network'] !== undefined || mode !== undefined;
      if (isSaid || traefikElements(service).length === 0) continue;
      yield {
        path: ['services', name, 'labels'],
        message: `\`${name}\` does not say over which of its networks Traefik reaches it`,
        hint: 'make the routes with `TraefikRoute`, which says its `network`',
      };
    }
  },
};
