import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const PROTOCOLS = ['', 'tcp', 'udp', 'sctp'];

/** A port is one of TCP, UDP or SCTP; with anything else the container is created, and does not start. */
export const portProtocol: Rule = {
  codes: ['PORT-PROTOCOL'],
  *check({ document }) {
    for (const [name, { ports = [] }] of engineServices(document)) {
      for (const [index, { protocol = '' }] of ports.entries()) {
        if (typeof protocol !== 'string' || PROTOCOLS.includes(protocol.toLowerCase())) continue;
        yield {
          path: ['services', name, 'ports', index, 'protocol'],
          severity: 'warning',
          message: `\`${protocol}\` is not a protocol of a port, so that \`${name}\` will not start`,
          hint: 'write `tcp`, `udp` or `sctp`; for two of them, publish the port twice',
        };
      }
    }
  },
};
