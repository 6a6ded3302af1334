import type { NetworkProps } from '../network.ts';
import { attribute, attributes, FLAG, list, mapOf, object, ONE_LINE, TEXT } from './attribute-kinds.ts';
import { EXTERNAL } from './external.ts';
import { DRIVER_OPTIONS, KEY_VALUES } from './shared-kinds.ts';

type Ipam = NonNullable<NetworkProps['ipam']>;

const POOL = attributes<NonNullable<Ipam['config']>[number]>({
  /** The subnet, such as `172.28.0.0/16`. */
  subnet: attribute(TEXT),
  /** The part of the subnet that containers get addresses from, all of it by default. */
  ip_range: attribute(TEXT),
  /** The address of the gateway, the first one by default. */
  gateway: attribute(TEXT),
  /** Addresses that no container gets, by the name of who has them. */
  aux_addresses: attribute(mapOf(TEXT, ONE_LINE)),
});

const IPAM = attributes<Ipam>({
  /** Who gives out addresses, `default` by default. */
  driver: attribute(TEXT),
  /** The subnets of the network, one that the engine picks by default. */
  config: attribute(list(object(POOL))),
  /** Options for who gives out addresses. */
  options: attribute(mapOf(TEXT, ONE_LINE)),
});

/** The attributes of a network. */
export const NETWORK = attributes<NetworkProps>({
  /** The name that the engine knows it by, project and key joined by `_` by default. */
  name: attribute(TEXT),
  /** Whether it is there already, and Compose neither creates nor removes it; `false` by default. */
  external: attribute(EXTERNAL),
  /** Its driver, `bridge` by default. */
  driver: attribute(TEXT),
  /** Options for the driver. */
  driver_opts: attribute(DRIVER_OPTIONS),
  /** Whether nothing on it can reach the outside, `false` by default. */
  internal: attribute(FLAG),
  /** Whether containers of nobody may join a network of a Swarm, `false` by default. */
  attachable: attribute(FLAG),
  /** Whether it has IPv4 addresses, `true` by default; needs Engine 28. */
  enable_ipv4: attribute(FLAG),
  /** Whether it has IPv6 addresses, `false` by default. */
  enable_ipv6: attribute(FLAG),
  /** How addresses are given out. */
  ipam: attribute(object(IPAM)),
  /** Labels of the network. */
  labels: attribute(KEY_VALUES),
});
