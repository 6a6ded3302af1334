import type { Remark } from '../../../checks/rule.ts';
import type { EffectiveSettings } from '../effective-settings.ts';
import { isWeb, readAddress } from '../read-address.ts';
import type { SettingsRule } from '../settings-rule.ts';

const PATH = ['server', 'externalDomain'];

/** Of the public address Immich keeps scheme, host and port, and begins the links that it sends with them. */
export const externalDomain: SettingsRule = {
  codes: ['IMC-EXTERNAL-DOMAIN'],
  examples: {
    'IMC-EXTERNAL-DOMAIN': {
      wrong: 'server:\n  externalDomain: photos.example.com:2283\n',
      right: 'server:\n  externalDomain: https://photos.example.com:2283\n',
    },
  },
  *check(settings) {
    const value = settings.get(...PATH);
    const url = value === '' ? undefined : readAddress(value);
    if (url === undefined) return;
    if (url === 'no address' || !isWeb(url)) yield schemeless(url);
    else yield* dropped(url, settings);
  },
};

function schemeless(url: URL | 'no address'): Remark {
  const problem =
    url === 'no address'
      ? 'has no scheme: Immich does not start, or shared links begin with the text `null`'
      : `begins with the scheme \`${url.protocol}\`: shared links begin with ${url.origin === 'null' ? 'the text `null`' : `\`${url.protocol}//\``}`;
  return { path: PATH, message: `\`server.externalDomain\` ${problem}`, hint: 'begin it with `https://`' };
}

function* dropped(url: URL, { get }: EffectiveSettings): Iterable<Remark> {
  const remark = { path: PATH, severity: 'warning' } as const;
  const isLiteral = typeof get(...PATH) === 'string';
  const kept = isLiteral ? `\`${url.origin}\`` : 'scheme, host and port alone';
  const { username, password } = url;
  if (username !== '' && password !== '') {
    yield {
      ...remark,
      message: '`server.externalDomain` holds a password, which every shared link shows',
      hint: `write ${isLiteral ? kept : 'it without user and password'}`,
    };
  } else if (username !== '' || password !== '') {
    yield { ...remark, message: '`server.externalDomain` holds a user, which Immich drops', hint: `write ${kept}` };
  }
  const part = url.pathname === '/' ? (url.search === '' ? undefined : 'query') : 'path';
  const found = part ?? (url.hash === '' ? undefined : 'fragment');
  if (found === undefined) return;
  yield {
    ...remark,
    message: `\`server.externalDomain\` has a ${found}, which Immich drops: shared links lead to the root of the host`,
    hint: `write ${kept}: Immich cannot be served below a path`,
  };
}
