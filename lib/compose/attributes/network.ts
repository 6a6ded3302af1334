import type { NetworkProps } from '../network.ts';
import { attribute, attributes, FLAG, list, mapOf, object, ONE_LINE, TEXT } from './attribute-kinds.ts';
import { EXTERNAL } from './external.ts';
import { DRIVER_OPTIONS, KEY_VALUES } from './shared-kinds.ts';

type Ipam = NonNullable<NetworkProps['ipam']>;

const POOL = attributes<NonNullable<Ipam['config']>[number]>({
  subnet: attribute(TEXT, 'The subnet, such as `172.28.0.0/16`.'),
  ip_range: attribute(TEXT, 'The part of the subnet that containers get addresses from, all of it by default.'),
  gateway: attribute(TEXT, 'The address of the gateway, the first one by default.'),
  aux_addresses: attribute(mapOf(TEXT, ONE_LINE), 'Addresses that no container gets, by the name of who has them.'),
});

const IPAM = attributes<Ipam>({
  driver: attribute(TEXT, 'Who gives out addresses, `default` by default.'),
  config: attribute(list(object(POOL)), 'The subnets of the network, one that the engine picks by default.'),
  options: attribute(mapOf(TEXT, ONE_LINE), 'Options for who gives out addresses.'),
});

/** The attributes of a network. */
export const NETWORK = attributes<NetworkProps>({
  name: attribute(TEXT, 'The name that the engine knows it by, project and key joined by `_` by default.'),
  external: attribute(
    EXTERNAL,
    'Whether it is there already, and Compose neither creates nor removes it; `false` by default.',
  ),
  driver: attribute(TEXT, 'Its driver, `bridge` by default.'),
  driver_opts: attribute(DRIVER_OPTIONS, 'Options for the driver.'),
  internal: attribute(FLAG, 'Whether nothing on it can reach the outside, `false` by default.'),
  attachable: attribute(FLAG, 'Whether containers of nobody may join a network of a Swarm, `false` by default.'),
  enable_ipv4: attribute(FLAG, 'Whether it has IPv4 addresses, `true` by default; needs Engine 28.'),
  enable_ipv6: attribute(FLAG, 'Whether it has IPv6 addresses, `false` by default.'),
  ipam: attribute(object(IPAM), 'How addresses are given out.'),
  labels: attribute(KEY_VALUES, 'Labels of the network.'),
});
