import type { Read } from './read.ts';

/** A host and its addresses in one text: `host=address`, or `host:address`, with commas between several. */
export function readHostEntry(entry: string): Read<{ readonly host: string; readonly addresses: readonly string[] }> {
  const at = entry.includes('=') ? entry.indexOf('=') : entry.indexOf(':');
  if (at === -1) return { fault: 'names no address' };
  const host = entry.slice(0, at);
  const fault = hostFault(host);
  return fault === undefined
    ? {
        value: {
          host,
          addresses: entry
            .slice(at + 1)
            .split(',')
            .map(address),
        },
      }
    : { fault };
}

/** What is wrong with the name of a host; `undefined` for a good one. */
export function hostFault(host: string): string | undefined {
  if (host === '') return 'names no host';
  return /[:=]/.test(host) ? 'names a host with `:` or `=`' : undefined;
}

/** An address as Compose keeps it: without the brackets around one of IPv6. */
export function address(text: string): string {
  return /^\[.+\]$/s.test(text) ? text.slice(1, -1) : text;
}
