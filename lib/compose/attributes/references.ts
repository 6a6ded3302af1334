import type { Dependency, NetworkAttachment, ServiceProps } from '../service-props.ts';
import type { Model } from '../model.ts';
import { attribute, attributes, choice, distinct, FLAG, PRIORITY, STRICT_FLAG, TEXT } from './attribute-kinds.ts';
import { DRIVER_OPTIONS } from './shared-kinds.ts';

type Binding = Exclude<NonNullable<ServiceProps['models']>[number], Model>;

/** What a service says of one that it waits for. */
export const DEPENDENCY = attributes<Omit<Dependency, 'service'>>({
  /** What the other service must have reached. */
  condition: attribute(choice('service_started', 'service_healthy', 'service_completed_successfully')),
  /** Whether it restarts when Compose restarts or recreates the other, `false` by default. */
  restart: attribute(FLAG),
  /** Whether the other service must be there, `true` by default. */
  required: attribute(STRICT_FLAG),
});

/** What a service says of a network that it is on. */
export const ATTACHMENT = attributes<Omit<NetworkAttachment, 'network'>>({
  /** Names by which others on the network find the service, beside its own. */
  aliases: attribute(distinct(TEXT)),
  /** What the network interface is called in the container. */
  interface_name: attribute(TEXT),
  /** A fixed IPv4 address, for which the network needs a subnet. */
  ipv4_address: attribute(TEXT),
  /** A fixed IPv6 address, for which the network needs a subnet. */
  ipv6_address: attribute(TEXT),
  /** Addresses that are valid on the link only. */
  link_local_ips: attribute(distinct(TEXT)),
  /** A fixed MAC address. */
  mac_address: attribute(TEXT),
  /** Options for the driver of the network. */
  driver_opts: attribute(DRIVER_OPTIONS),
  /** Networks are joined from the highest to the lowest, 0 by default. */
  priority: attribute(PRIORITY),
  /** The network with the highest is the way out, 0 by default. */
  gw_priority: attribute(PRIORITY),
});

/** What a service says of a language model that it uses. */
export const MODEL_BINDING = attributes<Omit<Binding, 'model'>>({
  /** The variable of the container that gets the URL, made of the name by default. */
  endpoint_var: attribute(TEXT),
  /** The variable of the container that gets the name of the model. */
  model_var: attribute(TEXT),
});
