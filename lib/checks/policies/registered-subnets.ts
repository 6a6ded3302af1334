import { asList, asMapping, member } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** Subnets are given out once for the whole host, since others name the addresses in them. */
export function registeredSubnets(registry: Readonly<Record<string, string>>): Convention {
  return {
    codes: ['POLICY-SUBNET'],
    *check({ document }) {
      for (const [key, network] of Object.entries(document.networks ?? {})) {
        const { name, ipam, external } = asMapping(network) ?? {};
        if (external === true) continue;
        const registered = member(registry, typeof name === 'string' ? name : key);
        for (const [index, pool] of asList(asMapping(ipam)?.['config']).entries()) {
          const subnet = asMapping(pool)?.['subnet'];
          if (typeof subnet !== 'string' || subnet === registered) continue;
          yield {
            path: ['networks', key, 'ipam', 'config', index, 'subnet'],
            message: `the subnet ${subnet} of \`${key}\` is not the one that is registered for it`,
            hint: 'take the registered one, or add it to `subnets` of the policy',
          };
        }
      }
    },
  };
}
