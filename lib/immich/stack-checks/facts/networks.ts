import { Network } from '../../../compose/network.ts';
import type { NetworkAttachment } from '../../../compose/service-props.ts';
import { Service } from '../../../compose/service.ts';
import type { ComposeStack } from '../../../core/compose-stack.ts';
import { readable } from '../../readable.ts';
import { isOverridden } from './is-overridden.ts';

/** A network that a container is on. */
export interface Joined {
  /** The network's construct; nothing for a default one that nobody declares. */
  readonly network: Network | undefined;
  /** What the container is called on it. */
  readonly names: ReadonlySet<string>;
}

/** The networks of a container by the names that the engine gives them; nothing where the tree does not say. */
export type Networks = ReadonlyMap<string, Joined> | undefined;

/** The networks over which a service sends, those of another service among them whose container it joins. */
export function networksOf(service: Service): Networks {
  const { networkMode: mode } = service.props;
  const joined = typeof mode === 'string' ? /^service:(.+)$/.exec(mode)?.[1] : undefined;
  if (joined === undefined) return ownNetworksOf(service);
  const target = service.stack.node.findAll().find((one) => Service.isService(one) && one.name === joined);
  return Service.isService(target) ? ownNetworksOf(target) : undefined;
}

/** The networks on which a service has names of its own. */
export function ownNetworksOf(service: Service): Networks {
  const { networkMode: mode, networks = [] } = service.props;
  if (isOverridden(service, 'networks', 'network_mode', 'container_name', 'hostname')) return undefined;
  if (mode !== undefined) return mode === 'none' ? new Map() : undefined;
  const attachments = networks.length === 0 ? [defaultOf(service.stack)] : networks;
  return new Map(
    attachments.map((item) => {
      const attachment: Partial<NetworkAttachment> = Network.isNetwork(item) ? { network: item } : item;
      const { network } = attachment;
      return [engineName(service.stack, network), { network, names: namesOf(service, attachment) }];
    }),
  );
}

/** Whether a network certainly has no way out. */
export function isClosed({ network }: Joined): boolean {
  return network?.props.internal === true;
}

function namesOf(service: Service, { aliases = [], ipv4Address, ipv6Address }: Partial<NetworkAttachment>) {
  const { containerName, hostname } = service.props;
  const named = [service.name, readable(containerName), readable(hostname), ...aliases, ipv4Address, ipv6Address];
  return new Set(named.flatMap((name) => (name === undefined ? [] : [name.toLowerCase()])));
}

function defaultOf(stack: ComposeStack): Partial<NetworkAttachment> {
  const network = stack.node.findAll().find((one) => Network.isNetwork(one) && one.name === 'default');
  return Network.isNetwork(network) ? { network } : {};
}

function engineName(stack: ComposeStack, network: Network | undefined): string {
  if (network === undefined) return `${stack.projectName ?? stack.name}_default`;
  const { name, external } = network.props;
  if (name !== undefined) return readable(name) ?? network.node.path;
  return external === true ? network.name : `${network.stack.projectName ?? network.stack.name}_${network.name}`;
}
