import type { Port } from '../ports.ts';
import { attribute, attributes, PUBLISHED, TEXT, UNSIGNED } from './attribute-kinds.ts';

/** The attributes of a published port. */
export const PORT = attributes<Port>({
  name: attribute(TEXT, 'What people call the port.'),
  mode: attribute(TEXT, 'Whether each node publishes it, `host`, or the whole Swarm, `ingress`, which is the default.'),
  host_ip: attribute(TEXT, 'The address of the host to listen on, all of them by default.'),
  target: attribute(UNSIGNED, 'The port in the container.'),
  published: attribute(
    PUBLISHED,
    'The port of the host or a range to pick from; one that the engine picks by default.',
  ),
  protocol: attribute(TEXT, '`tcp`, which is the default, `udp` or `sctp`.'),
  app_protocol: attribute(TEXT, 'What is spoken on the port, such as `http`; only for people and tools.'),
});
