import { unrouted } from './facts/unrouted.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';

// What somebody opens who was sent a link.
const SHARED = '/share/link';

/** Links that Immich sends begin with `externalDomain`: where routers lead to the servers, one answers there too. */
export function* externalDomain(subject: StackSubject): Iterable<StackRemark> {
  const found = unrouted(subject.settings.get('server', 'externalDomain'), subject, SHARED);
  if (found === undefined) return;
  const { host, isKnownHost, nearestHost } = found;
  yield {
    code: 'IMC-DOMAIN-ROUTE',
    path: ['server', 'externalDomain'],
    acknowledgeable: true,
    message: isKnownHost
      ? `\`server.externalDomain\` begins shared links with \`${host}\`, whose routers take other paths alone`
      : `\`server.externalDomain\` begins links with \`${host}\`, to which no router answers`,
    hint:
      nearestHost === undefined
        ? `name a host of a \`TraefikRoute\` without \`paths\`, or make one for \`${host}\``
        : `did you mean \`${nearestHost}\`? If not, make a \`TraefikRoute\` for \`${host}\``,
  };
}
