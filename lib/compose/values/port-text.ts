import { isIpAddress } from './ip-address.ts';
import type { Read, Unreadable } from './read.ts';

/** Ports of a container that one text publishes. */
export interface PortText {
  /** @default - all addresses of the host */
  readonly hostIp?: string;
  /** The first and the last port of the container. */
  readonly target: readonly [number, number];
  /** The first and the last port of the host. @default - the engine picks */
  readonly published?: readonly [number, number];
  readonly protocol: string;
  /** What stands behind the protocol, which Compose drops without a word. */
  readonly ignored?: string;
}

const NO_PORT = 'is not a port';
const PROTOCOLS = ['tcp', 'udp', 'sctp'];

/** Reads `[[address:]published:]target[/protocol]`, where ports may be ranges of equal length. */
export function readPortText(text: string): Read<PortText> {
  const parts = text.split(':');
  const [end = '', host = ''] = [parts.pop(), parts.pop()];
  const address = withoutBrackets(parts.join(':'));
  if (address === undefined) return { fault: NO_PORT, detail: `\`${parts.join(':')}\` is not an address` };
  const [range = '', spoken = '', ...rest] = end.split('/');
  const target = readRange(range);
  if (target === undefined) return range === '' ? { fault: 'has no port of the container' } : notPorts(range);
  const published = host === '' ? undefined : readRange(host);
  if (host !== '' && published === undefined) return notPorts(host);
  if (published !== undefined && length(target) > 1 && length(published) !== length(target)) {
    return { fault: `publishes ${length(target)} ports on ${length(published)}` };
  }
  const protocol = (spoken || 'tcp').toLowerCase();
  if (!PROTOCOLS.includes(protocol)) {
    return { fault: NO_PORT, detail: `\`${spoken}\` is none of \`tcp\`, \`udp\`, \`sctp\`` };
  }
  return {
    value: {
      ...(address !== '' && { hostIp: address }),
      target,
      ...(published !== undefined && { published }),
      protocol,
      ...(rest.length > 0 && { ignored: `/${rest.join('/')}` }),
    },
  };
}

function notPorts(range: string): Unreadable {
  return { fault: NO_PORT, detail: `\`${range}\` is neither a port up to 65535 nor a range of them` };
}

// An address of IPv6 must have brackets; what they hold is not looked at twice.
function withoutBrackets(text: string): string | undefined {
  const inner = /^\[([^[\]]*)\]$/.exec(text)?.[1];
  if (inner === undefined && /[:[\]]/.test(text)) return undefined;
  const address = inner ?? text;
  return address === '' || isIpAddress(address) ? address : undefined;
}

// Whatever follows the end of a range is dropped.
function readRange(text: string): readonly [number, number] | undefined {
  const [start = Number.NaN, end = start] = text.split('-', 2).map(readPort);
  return start <= end ? [start, end] : undefined;
}

function readPort(digits: string): number {
  const port = /^0*\d{1,5}$/.test(digits) ? Number(digits) : Number.NaN;
  return port <= 65_535 ? port : Number.NaN;
}

function length([start, end]: readonly [number, number]): number {
  return end - start + 1;
}
