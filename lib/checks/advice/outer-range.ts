import { poolsOf } from '../facts/address-pool.ts';
import { blockBits } from '../facts/ip-block.ts';
import { asList, asMapping } from '../facts/plain.ts';
import { isExternal, usedNetworks } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

/** The engine gives away addresses of a range, which is to be a part of the subnet. */
export const outerRange: Rule = {
  codes: ['NET-RANGE'],
  *check({ document }) {
    for (const [key, network] of usedNetworks(document)) {
      if (isExternal(network)) continue;
      const items = asList(asMapping(network['ipam'])?.['config']);
      for (const { index, bits, subnet } of poolsOf(network)) {
        const range = asMapping(items[index])?.['ip_range'];
        const part = typeof range === 'string' ? blockBits(range) : undefined;
        if (part === undefined || part.startsWith(bits) || part.charAt(0) !== bits.charAt(0)) continue;
        yield {
          path: ['networks', key, 'ipam', 'config', index, 'ip_range'],
          severity: 'warning',
          message: `the range ${String(range)} is not a part of ${subnet}, and newer engines refuse it`,
          hint: 'write a part of the subnet, such as its second half',
        };
      }
    }
  },
};
