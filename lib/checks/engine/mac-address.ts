import { numberOf } from '../facts/number-of.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices, type AnyService } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const FORMS = [
  /^[\da-f]{2}(?:(?::[\da-f]{2}){5}|(?:-[\da-f]{2}){5})$/i,
  /^[\da-f]{2}(?:(?::[\da-f]{2}){7}|(?:-[\da-f]{2}){7})$/i,
  /^[\da-f]{4}(?:\.[\da-f]{4}){2}$/i,
];

/** The address of a network card is one that the engine reads, of one card, and the same wherever it is said. */
export const macAddress: Rule = {
  codes: ['MAC-ADDRESS'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      const own = service['mac_address'];
      const main = mainNetwork(service);
      const addresses = [
        { address: own, path: ['mac_address'] },
        ...Object.entries(service.networks ?? {}).map(([key, options]) => ({
          address: asMapping(options)?.['mac_address'],
          path: ['networks', key, 'mac_address'],
        })),
      ];
      for (const { address, path } of addresses) {
        const fault = typeof address === 'string' && address !== '' ? faultOf(address) : undefined;
        if (fault === undefined) continue;
        const hint = 'write six pairs of hexadecimal digits, such as `02:42:ac:11:00:03`';
        yield { path: ['services', name, ...path], message: `\`${String(address)}\` ${fault}`, hint };
      }
      const other = asMapping(service.networks?.[main ?? ''])?.['mac_address'] ?? '';
      if (typeof own !== 'string' || typeof other !== 'string' || own === '' || other === '' || own === other) continue;
      yield {
        path: ['services', name, 'mac_address'],
        message: `\`${name}\` has another MAC address on its network \`${main}\``,
        hint: 'say it on the network only',
      };
    }
  },
};

function faultOf(address: string): string | undefined {
  if (!FORMS.some((form) => form.test(address))) return 'is not a MAC address';
  const digits = address.replaceAll(/[^\da-f]/gi, '');
  if (/^0+$/.test(digits)) return 'is the MAC address of nobody';
  return Number.parseInt(digits.slice(0, 2), 16) % 2 === 1 ? 'is the MAC address of many' : undefined;
}

// The network that goes first: by its priority, then by its name.
function mainNetwork({ networks }: AnyService): string | undefined {
  const priority = (key: string) => numberOf(asMapping(networks?.[key])?.['priority']) ?? 0;
  return Object.keys(networks ?? {}).toSorted((a, b) => priority(b) - priority(a) || (a < b ? -1 : 1))[0];
}
