import { asMapping } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** A network has the name of its key on the host as well: other stacks join it by that name. */
export const networkNames: Convention = {
  codes: ['POLICY-NETWORK-NAME'],
  *check({ document }) {
    for (const [key, network] of Object.entries(document.networks ?? {})) {
      const { name, external } = asMapping(network) ?? {};
      // The engine's own networks, and those of others, have the names that they have.
      if (name === key || external === true) continue;
      yield {
        path: ['networks', key, 'name'],
        message: `the network \`${key}\` has another name on the host`,
        hint: `say \`name: '${key}'\``,
      };
    }
  },
};
