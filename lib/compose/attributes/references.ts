import type { Dependency, NetworkAttachment, ServiceProps } from '../service-props.ts';
import type { Model } from '../model.ts';
import { attribute, attributes, choice, distinct, FLAG, PRIORITY, STRICT_FLAG, TEXT } from './attribute-kinds.ts';
import { DRIVER_OPTIONS } from './shared-kinds.ts';

type Binding = Exclude<NonNullable<ServiceProps['models']>[number], Model>;

/** What a service says of one that it waits for. */
export const DEPENDENCY = attributes<Omit<Dependency, 'service'>>({
  condition: attribute(
    choice('service_started', 'service_healthy', 'service_completed_successfully'),
    'What the other service must have reached.',
  ),
  restart: attribute(FLAG, 'Whether it restarts when Compose restarts or recreates the other, `false` by default.'),
  required: attribute(STRICT_FLAG, 'Whether the other service must be there, `true` by default.'),
});

/** What a service says of a network that it is on. */
export const ATTACHMENT = attributes<Omit<NetworkAttachment, 'network'>>({
  aliases: attribute(distinct(TEXT), 'Names by which others on the network find the service, beside its own.'),
  interface_name: attribute(TEXT, 'What the network interface is called in the container.'),
  ipv4_address: attribute(TEXT, 'A fixed IPv4 address, for which the network needs a subnet.'),
  ipv6_address: attribute(TEXT, 'A fixed IPv6 address, for which the network needs a subnet.'),
  link_local_ips: attribute(distinct(TEXT), 'Addresses that are valid on the link only.'),
  mac_address: attribute(TEXT, 'A fixed MAC address.'),
  driver_opts: attribute(DRIVER_OPTIONS, 'Options for the driver of the network.'),
  priority: attribute(PRIORITY, 'Networks are joined from the highest to the lowest, 0 by default.'),
  gw_priority: attribute(PRIORITY, 'The network with the highest is the way out, 0 by default.'),
});

/** What a service says of a language model that it uses. */
export const MODEL_BINDING = attributes<Omit<Binding, 'model'>>({
  endpoint_var: attribute(TEXT, 'The variable of the container that gets the URL, made of the name by default.'),
  model_var: attribute(TEXT, 'The variable of the container that gets the name of the model.'),
});
