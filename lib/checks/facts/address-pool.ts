import { addressBits, blockBits } from './ip-block.ts';
import { asList, asMapping } from './plain.ts';

type Mapping = { readonly [key: string]: unknown };

/** A block of addresses of a network, with those that the engine keeps for itself. Bits stand behind their family. */
export interface AddressPool {
  readonly index: number;
  /** The block as it is written. */
  readonly subnet: string;
  readonly bits: string;
  /** Whether the engine uses it: it takes no notice of IPv6 where a network does not have it. */
  readonly isUsed: boolean;
  /** Addresses that no container can have, by what takes them. */
  readonly taken: ReadonlyMap<string, string>;
}

/** The pools of a network, without those whose subnet nobody can read. */
export function poolsOf({ ipam, enable_ipv6: hasSix }: Mapping): readonly AddressPool[] {
  return asList(asMapping(ipam)?.['config']).flatMap((item, index) => {
    const pool = asMapping(item) ?? {};
    const { subnet } = pool;
    const bits = typeof subnet === 'string' ? blockBits(subnet) : undefined;
    if (typeof subnet !== 'string' || bits === undefined) return [];
    return [{ index, subnet, bits, isUsed: bits.startsWith('4') || hasSix === true, taken: takenIn(pool, bits) }];
  });
}

/** Finds the pool that an address is in, however many there are. */
export function poolFinder(pools: readonly AddressPool[]): (address: string) => AddressPool | undefined {
  const byBits = new Map(pools.map((pool) => [pool.bits, pool]));
  const lengths = new Set(pools.map(({ bits }) => bits.length));
  return (address) => {
    for (const length of lengths) {
      const pool = byBits.get(address.slice(0, length));
      if (pool !== undefined) return pool;
    }
    return undefined;
  };
}

/** The first and, of IPv4, the last address of a block, which stand for the network itself and for everybody in it. */
export function reserved(bits: string): readonly string[] {
  const length = lengthOf(bits);
  return [bits.padEnd(length, '0'), ...(bits.startsWith('4') ? [bits.padEnd(length, '1')] : [])];
}

function takenIn(
  { gateway, ip_range: range, aux_addresses: others }: Mapping,
  bits: string,
): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  const claim = (address: string | undefined, what: string) => {
    if (address !== undefined && !taken.has(address)) taken.set(address, what);
  };
  for (const address of reserved(bits)) claim(address, 'the network itself');
  if (typeof gateway === 'string' && gateway !== '') claim(addressBits(gateway), 'its gateway');
  else if (gateway === undefined || gateway === '') claim(firstFree(range, bits), 'its gateway');
  for (const [name, address] of Object.entries(asMapping(others) ?? {})) {
    if (typeof address === 'string') claim(addressBits(address), `\`${name}\``);
  }
  return taken;
}

// Without a gateway the engine takes the first address of the range that it may give away.
function firstFree(range: unknown, bits: string): string | undefined {
  const part = typeof range === 'string' && range !== '' ? blockBits(range) : bits;
  if (part === undefined || !part.startsWith(bits)) return undefined;
  const first = part.padEnd(lengthOf(bits), '0');
  return reserved(bits).includes(first) ? `${first.slice(0, -1)}1` : first;
}

function lengthOf(bits: string): number {
  return bits.startsWith('4') ? 33 : 129;
}
