import { isIPv4, isIPv6 } from 'node:net';

/** Which addresses are taken. */
export interface WebAddressOptions {
  /** Whether a name needs a domain, as `photos.example.com` has and `localhost` has not. */
  readonly needsDomain: boolean;
  /** Whether a name may hold `_`. */
  readonly takesUnderscores: boolean;
  /** Whether a scheme must be there. */
  readonly needsScheme: boolean;
  readonly schemes: readonly string[];
}

const LONGEST = 2084;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const CREDENTIALS = /^[\w.%:-]*$/;
const BRACKETED = /^\[([^\]]+)\](?::([0-9]+))?$/;
const LABEL = /^[a-z0-9_\u00A1-\uFF00\uFF5F-\uFFFF-]{1,63}$/i;
const TOP_LEVEL = /^(?:[a-z\u00A1-\u00A8\u00AA-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]{2,}|xn[a-z0-9-]{2,})$/i;

/**
 * Says why a text is no address of the web, or nothing where it is one.
 *
 * The rules are those of npm's `validator`, which Immich 2 asks; they are about the name of the host, above all.
 */
export function webAddressProblem(text: string, options: WebAddressOptions): string | undefined {
  if (text === '') return 'it is empty';
  if (/[\s<>]/.test(text)) return 'blanks, `<` and `>` cannot stand in one';
  if (text.length > LONGEST) return `it is longer than ${LONGEST} characters`;
  const address = text.replace(/[?#][\s\S]*$/, '');
  const scheme = text.startsWith('mailto:') ? 'mailto' : schemeOf(address);
  if (scheme === undefined) {
    if (options.needsScheme) return 'it has no scheme';
    return address.startsWith('//') ? 'it begins with `//`' : authorityProblem(address, options);
  }
  if (!options.schemes.includes(scheme.toLowerCase())) return `its scheme is not ${options.schemes.join(', ')}`;
  return authorityProblem(address.slice(scheme.length + 1).replace(/^\/\//, ''), options);
}

// What stands before a colon may also be a user with a password, or a host with a port.
function schemeOf(address: string): string | undefined {
  const [before = '', scheme] = SCHEME.exec(address) ?? [];
  const rest = address.slice(before.length);
  if (scheme === undefined || rest.startsWith('//')) return scheme;
  const [first = ''] = rest.split('/', 1);
  const at = first.indexOf('@');
  if (at === -1) return /^[0-9]/.test(rest) ? undefined : scheme;
  const user = first.slice(0, at);
  return CREDENTIALS.test(user) && !/%[0-9a-f]{2}/i.test(user) ? undefined : scheme;
}

function authorityProblem(address: string, options: WebAddressOptions): string | undefined {
  const [authority = ''] = address.split('/', 1);
  const at = authority.indexOf('@');
  if (at !== -1) {
    const [user = '', password, ...more] = authority.slice(0, at).split(':');
    if (at === 0 || more.length > 0 || (user === '' && password === '')) return 'what stands before `@` is no user';
  }
  const host = authority.slice(at + 1);
  const [, bracketed, portInBrackets = ''] = BRACKETED.exec(host) ?? [];
  if (bracketed !== undefined) return isIPv6(bracketed) ? portProblem(portInBrackets) : NO_HOST;
  const colon = host.indexOf(':');
  const name = colon === -1 ? host : host.slice(0, colon);
  return (colon === -1 ? undefined : portProblem(host.slice(colon + 1))) ?? nameProblem(name, options);
}

function portProblem(port: string): string | undefined {
  const isPort = port === '' || (/^[0-9]+$/.test(port) && Number(port) > 0 && Number(port) <= 65_535);
  return isPort ? undefined : 'its port is none';
}

const NO_HOST = 'its host is none';

function nameProblem(name: string, { needsDomain, takesUnderscores }: WebAddressOptions): string | undefined {
  if (isIPv4(name)) return undefined;
  const labels = name.split('.');
  const last = labels.at(-1) ?? '';
  if (needsDomain && labels.length < 2) return 'its host has no domain, such as `example.com`';
  if (needsDomain && !TOP_LEVEL.test(last)) return 'its host ends with no top-level domain';
  if (/^[0-9]+$/.test(last)) return NO_HOST;
  if (!takesUnderscores && name.includes('_')) return '`_` cannot stand in its host';
  return labels.every((label) => LABEL.test(label) && !/^-|-$/.test(label)) ? undefined : NO_HOST;
}
