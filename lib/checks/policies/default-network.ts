import { containers } from '../facts/containers.ts';
import type { Convention } from './policy.ts';

/** A service is on the networks that it names, not on the one that the whole project shares. */
export const defaultNetwork: Convention = {
  codes: ['POLICY-DEFAULT-NETWORK'],
  *check({ document }) {
    for (const [name, { networks = {}, network_mode: mode }] of containers(document)) {
      const keys = Object.keys(networks);
      if (mode !== undefined || (keys.length > 0 && !keys.includes('default'))) continue;
      yield {
        path: ['services', name, 'networks'],
        message: `\`${name}\` is on the default network, with everything else that names none`,
        hint: "name its networks: `networks: [frontend]`, or `networkMode: 'none'` where it needs none",
      };
    }
  },
};
