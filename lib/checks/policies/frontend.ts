import type { ElementModel } from '../../compose/compose-model.ts';
import { attachedNetworks } from '../facts/attached-networks.ts';
import { containers } from '../facts/containers.ts';
import { httpRouters } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

/** What has a route is reached over a frontend: a bridge of its own stack that leads out, and that Traefik joins. */
export const frontend: Convention = {
  codes: ['POLICY-FRONTEND'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      const routed = service.labels?.['traefik.docker.network'];
      if (httpRouters(service).length === 0 || routed === undefined) continue;
      for (const { key, element } of attachedNetworks(service, document)) {
        const fault = faultOf(element);
        if ((element['name'] ?? key) !== routed || fault === undefined) continue;
        yield {
          path: ['networks', key],
          message: `\`${name}\` has a route over \`${key}\`, which ${fault}`,
          hint: "give the stack a frontend of its own: `new Network(stack, '…-frontend', { name: '…-frontend' })`",
        };
      }
    }
  },
};

function faultOf({ external, internal, driver = 'bridge' }: ElementModel): string | undefined {
  if (external === true) return 'belongs to another stack';
  if (internal === true) return 'leads nowhere (`internal: true`)';
  return driver === 'bridge' ? undefined : 'is not a bridge';
}
