import { webService } from '../examples/examples.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const PROTOCOLS = ['', 'tcp', 'udp', 'sctp'];
const PORT = ['ports:', '  - target: 53', "    published: '53'", '    host_ip: 127.0.0.1'];

/** A port is one of TCP, UDP or SCTP; with anything else the container is created, and does not start. */
export const portProtocol: Rule = {
  codes: ['PORT-PROTOCOL'],
  examples: {
    'PORT-PROTOCOL': {
      wrong: webService(...PORT, '    protocol: dns'),
      right: webService(...PORT, '    protocol: udp'),
    },
  },
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
