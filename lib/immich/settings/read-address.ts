import { readableText } from '../../core/readable-text.ts';
import { Text } from '../../core/text.ts';

/** The parts of an address, in which variables stand by their names, as `${NAME}`. */
export interface Address {
  /** In lower case; nothing where a variable says it. */
  readonly scheme: string | undefined;
  readonly user: string;
  readonly password: string;
  /** In lower case but for variables; an address of IPv6 without its brackets. Empty where there is none, or a variable says the scheme with it. */
  readonly host: string;
  /** Nothing where a variable says it, or nobody knows the scheme's. */
  readonly port: number | undefined;
  /** `/` at least. */
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/i;
const VARIABLE_SCHEME = /^\$\{\w+\}:(?=\/\/)/;
const AUTHORITY = '(?:([^/?#]*)@)?(\\[[^\\]/?#]*\\]|[^/?#:]*)(?::([^/?#]*))?';
const REST = new RegExp(`^(?://${AUTHORITY})?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?`, 's');
const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/**
 * Reads the address in a setting, in which variables may stand.
 *
 * `'no address'` is what no value of the variables makes one of http or https. Nothing where it is for them to say. What
 * begins with a variable has its scheme from there.
 */
export function readAddress(value: unknown): Address | 'no address' | undefined {
  if (typeof value === 'string') {
    // What every program makes of it: `http://0x7f.1` is 127.0.0.1.
    return URL.canParse(value) ? withScheme(new URL(value).href) : 'no address';
  }
  if (!Text.isText(value)) return undefined;
  const [first] = value.parts;
  const spelled = readableText(value);
  if (typeof first !== 'string') {
    const rest = spelled.replace(VARIABLE_SCHEME, '');
    return rest === spelled ? { ...partsOf(undefined, `//${spelled}`), host: '' } : partsOf(undefined, rest);
  }
  if (SCHEME.test(first)) return withScheme(spelled);
  return mayBecomeWeb(first) ? undefined : 'no address';
}

/** Tells whether an address is one of http or https, or may be. */
export function isWeb({ scheme }: Address): boolean {
  return scheme === undefined || scheme === 'http' || scheme === 'https';
}

// Such as `http`, before a variable that may say `s`.
function mayBecomeWeb(start: string): boolean {
  return 'https:'.startsWith(start.trim().toLowerCase());
}

function withScheme(address: string): Address {
  const [before = '', scheme = ''] = SCHEME.exec(address) ?? [];
  return partsOf(scheme.toLowerCase(), address.slice(before.length));
}

function partsOf(scheme: string | undefined, rest: string): Address {
  const [, account = '', host = '', port = '', path = '', query = '', fragment = ''] = REST.exec(rest) ?? [];
  const [user = '', ...password] = account.split(':');
  const known = port === '' ? PORTS[scheme ?? ''] : Number(port);
  return {
    scheme,
    user,
    password: password.join(':'),
    host: inLowerCase(host.replaceAll(/^\[|\]$/g, '')),
    port: Number.isNaN(known) ? undefined : known,
    path: path === '' ? '/' : path,
    query,
    fragment,
  };
}

function inLowerCase(host: string): string {
  return host.replaceAll(/\$\{\w+\}|[^]/g, (one) => (one.length > 1 ? one : one.toLowerCase()));
}
