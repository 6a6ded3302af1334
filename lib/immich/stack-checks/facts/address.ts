import { isIpAddress } from '../../../compose/values/ip-address.ts';
import { hasVariable, readable } from './readable.ts';

/** The parts of a URL that a stack has to do with. */
export interface Address {
  readonly scheme: string;
  /** In lower case but for variables; an address of IPv6 without its brackets. */
  readonly host: string;
  /** Nothing where a variable says it. */
  readonly port: number | undefined;
  /** `/` at least. */
  readonly path: string;
}

const URL_PARTS = /^([a-z][\w+.-]*):\/\/(?:[^/?#@]*@)?(\[[^\]/?#]*\]|[^/?#:[]+)(?::([^/?#]*))?([^?#]*)/i;
const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** Reads a URL in which variables may stand; nothing where its host cannot be told. */
export function addressOf(value: unknown): Address | undefined {
  const text = plainUrl(readable(value) ?? '');
  const [, scheme = '', host, port = '', path = ''] = URL_PARTS.exec(text) ?? [];
  if (host === undefined) return undefined;
  const known = port === '' ? PORTS[scheme.toLowerCase()] : Number(port);
  return {
    scheme: scheme.toLowerCase(),
    host: host
      .replaceAll(/^\[|\]$/g, '')
      .replaceAll(/\$\{\w+\}|[^]/g, (one) => (one.length > 1 ? one : one.toLowerCase())),
    port: Number.isNaN(known) ? undefined : known,
    path: path === '' ? '/' : path,
  };
}

/** Whether an address is the very container that asks for it. */
export function isLoopback({ host }: Address): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whether a host is written out in full, so that it may be anywhere: an address, or a name with its domain. */
export function isFullHost(host: string): boolean {
  return host.includes('.') || hasVariable(host) || isIpAddress(host);
}

// Without variables it is what every program makes of it: `http://0x7f.1` is 127.0.0.1.
function plainUrl(text: string): string {
  return !hasVariable(text) && URL.canParse(text) ? new URL(text).href : text;
}
