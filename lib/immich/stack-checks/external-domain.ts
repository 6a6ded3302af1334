import { closestName } from '../../core/closest-name.ts';
import { addressWithHost } from './facts/host.ts';
import { routersOf } from './facts/routers.ts';
import { isSameText } from './facts/same-text.ts';
import { servicesOfApp } from './facts/services-of-app.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';

// What somebody opens who was sent a link.
const SHARED = '/share/link';

/** Links that Immich sends begin with `externalDomain`: where routers lead to the servers, one answers there too. */
export function* externalDomain({ construct, settings, servers }: StackSubject): Iterable<StackRemark> {
  const address = addressWithHost(settings.get('server', 'externalDomain'));
  if (address === undefined || routersOf(servers).count === 0) return;
  const { host } = address;
  // It may be a proxy for what is shared that answers.
  const routers = routersOf(servicesOfApp(construct));
  if (routers.serves({ host, path: SHARED }) !== false) return;
  const isKnown = routers.hosts.some((one) => isSameText(one, host) === true);
  const nearest = closestName(host, routers.hosts);
  yield {
    code: 'IMC-DOMAIN-ROUTE',
    path: ['server', 'externalDomain'],
    acknowledgeable: true,
    message: isKnown
      ? `\`server.externalDomain\` begins shared links with \`${host}\`, whose routers take other paths alone`
      : `\`server.externalDomain\` begins links with \`${host}\`, to which no router answers`,
    hint:
      isKnown || nearest === undefined
        ? `name a host of a \`TraefikRoute\` without \`paths\`, or make one for \`${host}\``
        : `did you mean \`${nearest}\`? If not, make a \`TraefikRoute\` for \`${host}\``,
  };
}
