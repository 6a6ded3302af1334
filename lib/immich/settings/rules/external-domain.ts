import type { Remark } from '../../../checks/rule.ts';
import { isWeb, readAddress, type Address } from '../read-address.ts';
import type { SettingsRule } from '../settings-rule.ts';

const PATH = ['server', 'externalDomain'];

// Of others a program sees no origin.
const WITH_ORIGIN: readonly (string | undefined)[] = ['ftp', 'ws', 'wss'];

/** Of the public address Immich keeps scheme, host and port, and begins the links that it sends with them. */
export const externalDomain: SettingsRule = {
  codes: ['IMC-EXTERNAL-DOMAIN'],
  *check(settings) {
    const value = settings.get(...PATH);
    const address = value === '' ? undefined : readAddress(value);
    if (address === undefined) return;
    if (address === 'no address' || !isWeb(address)) yield schemeless(address);
    else yield* dropped(address, value);
  },
};

function schemeless(address: Address | 'no address'): Remark {
  const problem =
    address === 'no address'
      ? 'has no scheme: Immich does not start, or shared links begin with the text `null`'
      : `begins with the scheme \`${address.scheme}:\`: shared links begin with ${WITH_ORIGIN.includes(address.scheme) ? `\`${address.scheme}://\`` : 'the text `null`'}`;
  return { path: PATH, message: `\`server.externalDomain\` ${problem}`, hint: 'begin it with `https://`' };
}

function* dropped({ user, password, path, query, fragment }: Address, value: unknown): Iterable<Remark> {
  const remark = { path: PATH, severity: 'warning' } as const;
  const isLiteral = typeof value === 'string';
  const kept = isLiteral ? `\`${new URL(value).origin}\`` : 'scheme, host and port alone';
  if (user !== '' && password !== '') {
    yield {
      ...remark,
      message: '`server.externalDomain` holds a password, which every shared link shows',
      hint: `write ${isLiteral ? kept : 'it without user and password'}`,
    };
  } else if (user !== '' || password !== '') {
    yield { ...remark, message: '`server.externalDomain` holds a user, which Immich drops', hint: `write ${kept}` };
  }
  const part = path === '/' ? (query === '' ? undefined : 'query') : 'path';
  const found = part ?? (fragment === '' ? undefined : 'fragment');
  if (found === undefined) return;
  yield {
    ...remark,
    message: `\`server.externalDomain\` has a ${found}, which Immich drops: shared links lead to the root of the host`,
    hint: `write ${kept}: Immich cannot be served below a path`,
  };
}
