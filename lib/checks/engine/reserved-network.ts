import { isExternal, usedNetworks } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

const OWN = ['bridge', 'host', 'none'];

/** Some names of networks are the engine's own, and Compose cannot put a service on those. */
export const reservedNetwork: Rule = {
  codes: ['NET-RESERVED'],
  layer: 'engine',
  *check({ document }) {
    for (const [key, network] of usedNetworks(document)) {
      const { name = key } = network;
      const isOwn =
        typeof name === 'string' && OWN.includes(name) && (network['name'] !== undefined || isExternal(network));
      const cannotBe = !isExternal(network) && (network['name'] === '' || network['name'] === 'default');
      if (!isOwn && !cannotBe) continue;
      yield {
        path: ['networks', key],
        message: isOwn
          ? `\`${name}\` is a network of the engine's own`
          : `a network cannot be named \`${String(name)}\``,
        hint: isOwn
          ? `say \`network_mode: ${name}\` on the services instead`
          : 'give it another name, or leave the name out',
      };
    }
  },
};
