import { attachedNetworks, leadsOut } from '../facts/attached-networks.ts';
import { containers } from '../facts/containers.ts';
import { isCache, isDatabase, isSocketProxy } from '../facts/image-family.ts';
import type { Convention } from './policy.ts';

/** Databases, caches and socket proxies are on networks without a way out, where nobody else finds them. */
export const backend: Convention = {
  codes: ['POLICY-BACKEND'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      if (!isDatabase(service) && !isCache(service) && !isSocketProxy(service)) continue;
      for (const { key, element } of attachedNetworks(service, document)) {
        if (!leadsOut(element)) continue;
        yield {
          path: ['services', name, 'networks', key],
          message: `\`${name}\` is on \`${key}\`, which leads out`,
          hint: 'put it on a network with `internal: true`',
        };
      }
    }
  },
};
