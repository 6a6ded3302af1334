import { isIpAddress } from '../../compose/values/ip-address.ts';
import { readHostEntry } from '../../compose/values/host-entry.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import { asList, asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** A name of another host stands for an address, or for the host that the container runs on. */
export const extraHosts: Rule = {
  codes: ['HOSTS-ADDRESS'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { extra_hosts: hosts }] of engineServices(document)) {
      for (const { address, path } of addressesIn(hosts)) {
        if (address === 'host-gateway' || isIpAddress(address.trim())) continue;
        yield {
          path: ['services', name, 'extra_hosts', ...path],
          message: `\`${address}\` is not an address`,
          hint: 'write an address, or `host-gateway` for the host itself: names are not looked up here',
        };
      }
    }
  },
};

/** The addresses in a list of `host=address`, or in a mapping. */
function addressesIn(hosts: unknown): readonly { readonly address: string; readonly path: DocumentPath }[] {
  if (Array.isArray(hosts)) {
    return asList(hosts).flatMap((entry, index) => {
      const read = typeof entry === 'string' ? readHostEntry(entry).value : undefined;
      return (read?.addresses ?? []).map((address) => ({ address, path: [index] }));
    });
  }
  return Object.entries(asMapping(hosts) ?? {}).flatMap(([host, addresses]) =>
    [addresses]
      .flat()
      .flatMap((address) =>
        typeof address === 'string' ? [{ address: address.replace(/^\[(.*)\]$/s, '$1'), path: [host] }] : [],
      ),
  );
}
