import type { EntraLogin } from '../entra-login.ts';
import { readable } from '../readable.ts';
import { entraLoginsOf } from './facts/entra-logins.ts';
import { addressWithHost } from './facts/host.ts';
import { isOn } from './facts/is-on.ts';
import { routersOf } from './facts/routers.ts';
import { isSameText } from './facts/same-text.ts';
import { unrouted } from './facts/unrouted.ts';
import type { StackRemark, StackSubject } from './stack-check.ts';

/** What an `EntraLogin` tells people to register is what Immich and its routers do. */
export function* entraRedirects(subject: StackSubject): Iterable<StackRemark> {
  for (const login of entraLoginsOf(subject)) {
    yield* ofApp(login, subject);
    yield* ofBrowser(login, subject);
  }
}

function* ofApp(login: EntraLogin, { settings }: StackSubject): Iterable<StackRemark> {
  const registered = readable(login.redirectUris.mobile) ?? '';
  const isUsed = isOn(settings.get('oauth', 'mobileOverrideEnabled'));
  const said = readable(settings.get('oauth', 'mobileRedirectUri')) ?? '';
  if (isUsed && isSameText(said, registered) === true) return;
  yield {
    code: 'IMC-MOBILE-REDIRECT',
    path: ['oauth', isUsed ? 'mobileRedirectUri' : 'mobileOverrideEnabled'],
    message: isUsed
      ? `\`oauth.mobileRedirectUri\` is \`${said}\`, but \`${login.node.id}\` has \`${registered}\` registered at Microsoft`
      : `\`oauth.mobileOverrideEnabled\` is off, but \`${login.node.id}\` has \`${registered}\` registered for the app at Microsoft`,
    hint: isUsed
      ? `say \`mobileUrl\` of the \`EntraLogin\`, and leave the setting as its \`settings\` have it`
      : 'leave the setting as the `settings` of the `EntraLogin` have it: Microsoft takes no `app.immich:` for a web client',
  };
}

function* ofBrowser(login: EntraLogin, subject: StackSubject): Iterable<StackRemark> {
  const fault = { code: 'IMC-LOGIN-REDIRECT', path: ['oauth'], construct: login, acknowledgeable: true } as const;
  const [first] = login.redirectUris.browser;
  const address = addressWithHost(first);
  if (address === undefined) return;
  const { scheme, host, path } = address;
  if (scheme !== undefined && scheme !== 'https' && host !== 'localhost') {
    yield {
      ...fault,
      message: `\`${readable(first)}\` is not encrypted, and Microsoft takes no such redirect URI`,
      hint: 'begin `url` of the `EntraLogin` with `https://`',
    };
  } else if (path !== '/auth/login') {
    yield {
      ...fault,
      message: `a login comes back to \`${path}\`, but Immich lives at the root of its host`,
      hint: 'write `url` of the `EntraLogin` as scheme and host alone, without a final slash',
    };
  } else if (routersOf(subject.servers).count > 0) {
    if (unrouted(first, subject) === undefined) return;
    yield {
      ...fault,
      message: `a login comes back to \`${readable(first)}\`, which no router takes`,
      hint: `say the host of a \`TraefikRoute\` without \`paths\` in \`url\` of the \`EntraLogin\``,
    };
  } else {
    const known = addressWithHost(subject.settings.get('server', 'externalDomain'));
    if (known === undefined || isSameText(known.host, host) !== false) return;
    yield {
      ...fault,
      severity: 'warning',
      message: `a login comes back to \`${host}\`, but \`server.externalDomain\` is at \`${known.host}\``,
      hint: 'say the same host in `url` of the `EntraLogin` and in `server.externalDomain`',
    };
  }
}
