import { isIpAddress } from '../../compose/values/ip-address.ts';
import { literalsIn } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** A name server is an address: who would look up its name? */
export const dnsAddress: Rule = {
  codes: ['DNS-ADDRESS'],
  *check({ document }) {
    for (const [name, { dns }] of engineServices(document)) {
      for (const [index, server] of literalsIn(typeof dns === 'string' ? [dns] : dns).entries()) {
        if (isIpAddress(server)) continue;
        yield {
          path: ['services', name, 'dns', index],
          severity: 'warning',
          message: `\`${server}\` is not the address of a name server, so that \`${name}\` finds no names with it`,
          hint: 'write an address without a port',
        };
      }
    }
  },
};
