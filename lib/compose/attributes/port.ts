import type { Port } from '../ports.ts';
import { attribute, attributes, PUBLISHED, TEXT, UNSIGNED } from './attribute-kinds.ts';

/** The attributes of a published port. */
export const PORT = attributes<Port>({
  /** What people call the port. */
  name: attribute(TEXT),
  /** Whether each node publishes it, `host`, or the whole Swarm, `ingress`, which is the default. */
  mode: attribute(TEXT),
  /** The address of the host to listen on, all of them by default. */
  host_ip: attribute(TEXT),
  /** The port in the container. */
  target: attribute(UNSIGNED),
  /** The port of the host or a range to pick from; one that the engine picks by default. */
  published: attribute(PUBLISHED),
  /** `tcp`, which is the default, `udp` or `sctp`. */
  protocol: attribute(TEXT),
  /** What is spoken on the port, such as `http`; only for people and tools. */
  app_protocol: attribute(TEXT),
});
