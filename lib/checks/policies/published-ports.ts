import { containers } from '../facts/containers.ts';
import { member } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** A port of the host, such as `443/tcp`. */
export type HostPort = `${number}/${'tcp' | 'udp' | 'sctp'}`;

/** A port of the host is published by the one service that it is registered for; everything else goes through Traefik. */
export function publishedPorts(registry: Readonly<Partial<Record<HostPort, string>>>): Convention {
  return {
    codes: ['POLICY-PORT'],
    *check({ document }) {
      for (const [name, { ports = [] }] of containers(document)) {
        for (const [index, { published, protocol = 'tcp', target }] of ports.entries()) {
          const port =
            published === undefined ? 'any' : `${typeof published === 'object' ? 'v' : published}/${protocol}`;
          if (typeof published === 'object' || member(registry as Record<string, string>, port) === name) continue;
          yield {
            path: ['services', name, 'ports', index],
            message:
              published === undefined
                ? `\`${name}\` publishes ${typeof target === 'number' ? target : 'a port'} at a port of the host that changes with every start`
                : `\`${name}\` publishes ${port} of the host, which is not registered for it`,
            hint: 'route to it with a `TraefikRoute`, or add the port to `ports` of the policy',
          };
        }
      }
    },
  };
}
