import { closestName } from '../../core/closest-name.ts';
import { addressWithHost } from './facts/host.ts';
import { isOn } from './facts/is-on.ts';
import { routersOf } from './facts/routers.ts';
import { isSameText } from './facts/same-text.ts';
import { servicesOfApp } from './facts/services-of-app.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';

/** After a login the app comes back through `mobileRedirectUri`: a router leads from there to Immich. */
export function* mobileRedirect({ construct, settings, servers }: StackSubject): Iterable<StackRemark> {
  const isUsed = ['enabled', 'mobileOverrideEnabled'].every((key) => isOn(settings.get('oauth', key)));
  const address = isUsed ? addressWithHost(settings.get('oauth', 'mobileRedirectUri')) : undefined;
  if (address === undefined || routersOf(servers).count === 0) return;
  const { host, path } = address;
  const routers = routersOf(servicesOfApp(construct));
  if (routers.serves({ host, path }) !== false) return;
  const isKnown = routers.hosts.some((one) => isSameText(one, host) === true);
  const nearest = closestName(host, routers.hosts);
  yield {
    code: 'IMC-MOBILE-REDIRECT',
    path: ['oauth', 'mobileRedirectUri'],
    acknowledgeable: true,
    message: isKnown
      ? `\`oauth.mobileRedirectUri\` leads to \`${path}\`, which no router of \`${host}\` takes`
      : `\`oauth.mobileRedirectUri\` leads to \`${host}\`, to which no router answers`,
    hint: isKnown
      ? `let the \`paths\` of a \`TraefikRoute\` for \`${host}\` hold \`/api\`, which it begins with`
      : `${nearest === undefined ? '' : `did you mean \`${nearest}\`? If not, `}make a \`TraefikRoute\` for \`${host}\``,
  };
}
