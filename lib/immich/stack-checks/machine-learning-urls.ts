import { Service } from '../../compose/service.ts';
import { ComposeStack } from '../../core/compose-stack.ts';
import { hasVariable } from '../../core/readable-text.ts';
import { isWeb } from '../settings/read-address.ts';
import { machineLearningUrlsOf, type GivenUrl } from './facts/given-urls.ts';
import { addressWithHost, isLoopback } from './facts/host.ts';
import { ownNetworksOf } from './facts/networks.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';
import { unknownHost } from './unknown-host.ts';
import { unreachedService } from './unreached-service.ts';

/** What is wrong with one URL. */
export type UrlFault = Pick<StackRemark, 'message' | 'hint' | 'severity'>;

/**
 * Every URL of machine learning reaches something: a service on a network of each server, or a host with a full name.
 *
 * All servers ask it: those with the jobs for photos, the API for what people search.
 */
export function* machineLearningUrls(subject: StackSubject): Iterable<StackRemark> {
  for (const url of machineLearningUrlsOf(subject)) {
    const fault = faultOf(url, subject);
    if (fault !== undefined) yield { code: 'IMC-ML-URL', path: url.path, acknowledgeable: true, ...fault };
  }
}

function faultOf(url: GivenUrl, { construct, servers }: StackSubject): UrlFault | undefined {
  const address = addressWithHost(url.value);
  // What no server could ask is told by the rule over its values.
  if (address === undefined || !isWeb(address) || hasVariable(address.host)) return undefined;
  if (isLoopback(address.host)) return ownContainer(url, address.host, servers);
  const services = construct.node.root.node.findAll().filter((one) => Service.isService(one));
  const named = services.filter((service) => isNamed(service, address.host));
  if (named.length === 0) return unknownHost(url, address.host, servers, ComposeStack.of(construct));
  return servers.map((server) => unreachedService(url, address, server, named)).find((fault) => fault !== undefined);
}

function ownContainer({ place }: GivenUrl, host: string, servers: readonly Service[]): UrlFault | undefined {
  if (servers.some(({ props }) => props.networkMode !== undefined)) return undefined;
  return {
    message: `${place} leads to \`${host}\`, which is the container of the server itself`,
    hint: 'take the `url` of the `MachineLearning`, or name another host by its address',
  };
}

function isNamed(service: Service, host: string): boolean {
  const networks = ownNetworksOf(service);
  // One that is on no network is still meant by its name.
  if (networks === undefined || networks.size === 0) return service.name.toLowerCase() === host;
  return [...networks.values()].some(({ names }) => names.has(host));
}
