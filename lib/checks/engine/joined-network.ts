import { asList } from '../facts/plain.ts';
import { engineServices, type AnyService } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** What a container cannot say for itself where its network is that of another one. */
const NOT_JOINED = ['hostname', 'mac_address', 'links', 'external_links', 'dns', 'extra_hosts', 'ports', 'expose'];
const NOT_HOST = ['mac_address', 'links', 'external_links'];
const NOT_NAMED = ['hostname', 'domainname'];

/** What shares its network with another container or with the host has nothing of its own to say of it. */
export const joinedNetwork: Rule = {
  codes: ['NET-JOINED'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      const mode = typeof service.network_mode === 'string' ? service.network_mode : '';
      const isJoined = /^(?:service|container):/.test(mode);
      const refused = [
        ...(isJoined ? NOT_JOINED : mode === 'host' ? NOT_HOST : []).map((attribute) => ({ attribute, by: mode })),
        ...(service['uts'] === 'host' ? NOT_NAMED : []).map((attribute) => ({ attribute, by: 'uts: host' })),
      ];
      const told = new Set<string>();
      for (const { attribute, by } of refused) {
        if (!isSaid(service, attribute) || told.has(attribute)) continue;
        told.add(attribute);
        const what = by === mode ? `network_mode: ${mode}` : by;
        yield {
          path: ['services', name, attribute],
          message: `\`${name}\` cannot have \`${attribute}\` of its own with \`${what}\``,
          hint: isJoined ? `say \`${attribute}\` on the container whose network it is` : `take \`${attribute}\` away`,
        };
      }
    }
  },
};

function isSaid(service: AnyService, attribute: string): boolean {
  const value = service[attribute] ?? '';
  if (Array.isArray(value)) return asList(value).length > 0;
  return typeof value === 'object' ? Object.keys(value).length > 0 : value !== '';
}
