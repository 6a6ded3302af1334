import { containers } from '../facts/containers.ts';
import { traefikElements } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

/** What has labels for Traefik says that they count. */
export const traefikEnabled: Convention = {
  codes: ['POLICY-TRAEFIK-ENABLE'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      if (traefikElements(service).length === 0 || service.labels?.['traefik.enable'] !== undefined) continue;
      yield {
        path: ['services', name, 'labels'],
        message: `\`${name}\` has labels for Traefik without \`traefik.enable=true\``,
        hint: 'make the routes with `TraefikRoute`, which says so',
      };
    }
  },
};
