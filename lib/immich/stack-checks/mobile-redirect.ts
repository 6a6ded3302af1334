import { isOn } from './facts/is-on.ts';
import { unrouted } from './facts/unrouted.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';

/** After a login the app comes back through `mobileRedirectUri`: a router leads from there to Immich. */
export function* mobileRedirect(subject: StackSubject): Iterable<StackRemark> {
  const { settings } = subject;
  const isUsed = ['enabled', 'mobileOverrideEnabled'].every((key) => isOn(settings.get('oauth', key)));
  const found = isUsed ? unrouted(settings.get('oauth', 'mobileRedirectUri'), subject) : undefined;
  if (found === undefined) return;
  const { host, path, isKnownHost, nearestHost } = found;
  yield {
    code: 'IMC-MOBILE-REDIRECT',
    path: ['oauth', 'mobileRedirectUri'],
    acknowledgeable: true,
    message: isKnownHost
      ? `\`oauth.mobileRedirectUri\` leads to \`${path}\`, which no router of \`${host}\` takes`
      : `\`oauth.mobileRedirectUri\` leads to \`${host}\`, to which no router answers`,
    hint: isKnownHost
      ? `let the \`paths\` of a \`TraefikRoute\` for \`${host}\` hold \`/api\`, which it begins with`
      : `${nearestHost === undefined ? '' : `did you mean \`${nearestHost}\`? If not, `}make a \`TraefikRoute\` for \`${host}\``,
  };
}
