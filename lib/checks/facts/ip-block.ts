import { isIpv4, isIpv6 } from '../../compose/values/ip-address.ts';

const MAPPED = '0'.repeat(80) + '1'.repeat(16);

/** The fixed bits of a subnet such as `172.30.0.0/24` or `fd00::/64`, behind its family; nothing where it is none. */
export function blockBits(subnet: string): string | undefined {
  const [, address = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(subnet) ?? [];
  const bits = addressBits(address);
  return bits === undefined || Number(length) >= bits.length ? undefined : bits.slice(0, Number(length) + 1);
}

/** The bits of an address, behind its family; nothing where it is none. One of IPv4 may be spelled as IPv6. */
export function addressBits(address: string): string | undefined {
  const parts = address.split('.').map(Number);
  if (isIpv4(address)) return `4${parts.map((part) => spell(part, 8)).join('')}`;
  if (!isIpv6(address)) return undefined;
  const [head = '', tail = ''] = address
    .replace(/[^:]*\.[^:]*$/, asGroups)
    .split('::')
    .map(bitsOf);
  const bits = head + '0'.repeat(128 - head.length - tail.length) + tail;
  // The other family in the clothes of this one.
  return bits.startsWith(MAPPED) ? `4${bits.slice(MAPPED.length)}` : `6${bits}`;
}

function bitsOf(groups: string): string {
  if (groups === '') return '';
  return groups
    .split(':')
    .map((group) => spell(Number.parseInt(group, 16), 16))
    .join('');
}

// The last two groups may be written as an address of the other family.
function asGroups(four: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = four.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function spell(part: number, length: number): string {
  return part.toString(2).padStart(length, '0');
}
