import { commaList } from '../../core/comma-list.ts';
import { containers } from '../facts/containers.ts';
import { httpRouters } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

/** What people reach is reached by the monitoring as well, at an entry point of its own and past the login. */
export function monitorRouter(entrypoint: string): Convention {
  return {
    codes: ['POLICY-MONITOR'],
    *check({ document }) {
      for (const [name, service] of containers(document)) {
        const routers = httpRouters(service);
        const hasMonitor = routers.some(({ options }) => commaList(options.get('entrypoints')).includes(entrypoint));
        if (routers.length === 0 || hasMonitor) continue;
        yield {
          path: ['services', name, 'labels'],
          message: `\`${name}\` has a route for people and none for the monitoring`,
          hint: `add a \`TraefikRoute\` with \`entrypoints: ['${entrypoint}']\``,
        };
      }
    },
  };
}
