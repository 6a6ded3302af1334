import { containers } from '../facts/containers.ts';
import { asList, asMapping } from '../facts/plain.ts';
import type { Convention, PolicyModel } from './policy.ts';

/** Where somebody has a fixed address, the others are given theirs from another part of the subnet. */
export const fixedAddresses: Convention = {
  codes: ['POLICY-SUBNET-RANGE'],
  *check({ document }) {
    const fixed = networksWithFixedAddress(document);
    for (const [key, network] of Object.entries(document.networks ?? {})) {
      const { ipam, external } = asMapping(network) ?? {};
      if (external === true || !fixed.has(key)) continue;
      for (const [index, pool] of asList(asMapping(ipam)?.['config']).entries()) {
        const { subnet, ip_range: range } = asMapping(pool) ?? {};
        // Addresses of the other family are handed out from a pool of their own.
        if (range !== undefined || typeof subnet !== 'string' || subnet.includes(':')) continue;
        yield {
          path: ['networks', key, 'ipam', 'config', index],
          message: `an address of \`${key}\` that is fixed for one service may be given to another one first`,
          hint: 'keep the fixed ones apart: say with `ipRange` which part of the subnet the others are given',
        };
      }
    }
  },
};

function networksWithFixedAddress(document: PolicyModel['document']): ReadonlySet<string> {
  const attachments = containers(document).flatMap(([, { networks = {} }]) => Object.entries(networks));
  const fixed = attachments.filter(([, options]) => typeof asMapping(options)?.['ipv4_address'] === 'string');
  return new Set(fixed.map(([key]) => key));
}
