import type { Service } from '../../../compose/service.ts';

/** Whether a service may know a host from somewhere else than its networks: its own hosts, links and name servers. */
export function isNamedElsewhere({ props }: Service, host: string): boolean {
  const { extraHosts = {}, links = [], externalLinks = [], dns, dnsSearch } = props;
  const linked = [...links, ...externalLinks].map((link) => link.split(':').at(-1));
  return Object.hasOwn(extraHosts, host) || linked.includes(host) || dns !== undefined || dnsSearch !== undefined;
}
