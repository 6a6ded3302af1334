import { nameList } from '../../checks/facts/name-list.ts';
import type { Service } from '../../compose/service.ts';
import type { Address } from '../settings/read-address.ts';
import type { GivenUrl } from './facts/given-urls.ts';
import { isNamedElsewhere } from './facts/is-named-elsewhere.ts';
import { isMachineLearning, portsOf } from './facts/machine-learning-services.ts';
import { networksOf, ownNetworksOf } from './facts/networks.ts';
import type { UrlFault } from './machine-learning-urls.ts';

/** What keeps a server from the services that a URL names: no network in common, another port, TLS. */
export function unreachedService(
  { place }: GivenUrl,
  address: Address,
  server: Service,
  named: readonly Service[],
): UrlFault | undefined {
  const mine = networksOf(server);
  const isUnsure = named.some((service) => ownNetworksOf(service) === undefined);
  if (mine === undefined || isUnsure || isNamedElsewhere(server, address.host)) return undefined;
  const reached = named.filter((service) =>
    [...(ownNetworksOf(service) ?? [])].some(([key, { names }]) => mine.has(key) && names.has(address.host)),
  );
  if (reached.length > 0)
    return reached.map((service) => deaf(place, address, service)).find((one) => one !== undefined);
  const names = named.map(({ name }) => `\`${name}\``);
  const theirs = named.flatMap((service) => [...(ownNetworksOf(service)?.values() ?? [])]);
  const networks = [
    ...new Set(theirs.flatMap(({ network }) => (network === undefined ? [] : [`\`${network.name}\``]))),
  ];
  return {
    message: `${place} leads to ${nameList(names)}, which shares no network with \`${server.name}\``,
    hint: `put both on one network${networks.length === 0 ? '' : `, such as ${nameList(networks)}`}`,
  };
}

function deaf(place: string, { host, port, scheme }: Address, service: Service): UrlFault | undefined {
  const ports = portsOf(service);
  const first = ports?.[0];
  if (ports === undefined || first === undefined || port === undefined) return undefined;
  const isOther = !ports.includes(port);
  if (!isOther && !(scheme === 'https' && isMachineLearning(service))) return undefined;
  return {
    message: isOther
      ? `${place} leads to port ${port} of \`${service.name}\`, which listens on ${first}`
      : `${place} begins with \`https\`, but \`${service.name}\` speaks plain HTTP`,
    hint: `write \`http://${host}:${first}\``,
  };
}
