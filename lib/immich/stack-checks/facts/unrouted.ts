import { closestName } from '../../../core/closest-name.ts';
import type { StackSubject } from '../stack-check.ts';
import { addressWithHost } from './host.ts';
import { routersOf } from './routers.ts';
import { isSameText } from './same-text.ts';
import { servicesOfApp } from './services-of-app.ts';

/** An address that no router takes. */
export interface Unrouted {
  readonly host: string;
  readonly path: string;
  /** Whether routers of its host take other paths. */
  readonly isKnownHost: boolean;
  /** The host of a router that was probably meant. */
  readonly nearestHost: string | undefined;
}

/**
 * Sees whether a router of the app takes an address, or another path of its host.
 *
 * Nothing where one does or may, where the address has no host, and where no router leads to the servers at all.
 */
export function unrouted(value: unknown, { construct, servers }: StackSubject, other?: string): Unrouted | undefined {
  const address = addressWithHost(value);
  if (address === undefined || routersOf(servers).count === 0) return undefined;
  const { host } = address;
  const path = other ?? address.path;
  // It may be a proxy for what is shared that answers.
  const { hosts, serves } = routersOf(servicesOfApp(construct));
  if (serves({ host, path }) !== false) return undefined;
  const isKnownHost = hosts.some((one) => isSameText(one, host) === true);
  return { host, path, isKnownHost, nearestHost: isKnownHost ? undefined : closestName(host, hosts) };
}
