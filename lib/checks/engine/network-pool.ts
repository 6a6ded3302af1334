import type { DocumentPath } from '../../core/document-path.ts';
import { poolsOf, reserved, type AddressPool } from '../facts/address-pool.ts';
import { addressBits, blockBits } from '../facts/ip-block.ts';
import { asList, asMapping } from '../facts/plain.ts';
import { isExternal, usedNetworks } from '../facts/used-networks.ts';
import type { Remark, Rule } from '../rule.ts';

type Mapping = { readonly [key: string]: unknown };

/** The addresses of a network: the engine reads each of them, and the parts must stand inside of the whole. */
export const networkPool: Rule = {
  codes: ['NET-SUBNET'],
  layer: 'engine',
  *check({ document }) {
    for (const [key, network] of usedNetworks(document)) {
      if (isExternal(network)) continue;
      const path = ['networks', key, 'ipam', 'config'];
      const pools = poolsOf(network);
      const byIndex = new Map(pools.map((pool) => [pool.index, pool]));
      for (const [index, item] of asList(asMapping(network['ipam'])?.['config']).entries()) {
        yield* faultsOf(asMapping(item) ?? {}, byIndex.get(index), [...path, index]);
      }
      yield* secondPools(network, pools, path);
    }
  },
};

function* faultsOf(item: Mapping, pool: AddressPool | undefined, path: DocumentPath): Iterable<Remark> {
  const { subnet = '', gateway = '', ip_range: range = '', aux_addresses: others } = item;
  if (typeof subnet !== 'string') return;
  if (pool === undefined) {
    const place = subnet === '' ? path : [...path, 'subnet'];
    const message = subnet === '' ? 'a pool of addresses has no subnet' : `\`${subnet}\` is not a subnet`;
    yield { path: place, message, hint: 'write an address and the length of its fixed part, such as `172.30.0.0/24`' };
    return;
  }
  if (!pool.isUsed) return;
  const { bits } = pool;
  if (reserved(bits).length > 0 && roomOf(bits) === 0) {
    yield {
      path: [...path, 'subnet'],
      message: `\`${subnet}\` has no room for a gateway`,
      hint: 'take a longer block, such as a /24',
    };
  }
  if (typeof gateway === 'string' && gateway !== '') {
    const fault = addressFault(gateway, bits);
    if (fault !== undefined)
      yield {
        path: [...path, 'gateway'],
        message: `the gateway \`${gateway}\` ${fault}`,
        hint: `take an address of ${subnet}`,
      };
  }
  const part = typeof range === 'string' && range !== '' ? blockBits(range) : bits;
  if (part === undefined || part.charAt(0) !== bits.charAt(0)) {
    yield {
      path: [...path, 'ip_range'],
      message: `\`${String(range)}\` is not a part of ${subnet}`,
      hint: 'write a block of it, such as its second half',
    };
  }
  const seen = new Set<string>();
  for (const [name, address] of Object.entries(asMapping(others) ?? {})) {
    if (typeof address !== 'string') continue;
    const own = addressBits(address);
    const owner = own === undefined ? undefined : pool.taken.get(own);
    const isTaken = owner !== undefined && (owner !== `\`${name}\`` || seen.has(own ?? ''));
    const fault = addressFault(address, bits) ?? (isTaken ? `is that of ${owner}` : undefined);
    if (own !== undefined) seen.add(own);
    if (fault === undefined) continue;
    yield {
      path: [...path, 'aux_addresses', name],
      message: `the address \`${address}\` ${fault}`,
      hint: `take another address of ${subnet}`,
    };
  }
}

function addressFault(address: string, bits: string): string | undefined {
  const own = addressBits(address);
  if (own === undefined) return 'is not an address';
  if (!own.startsWith(bits)) return 'is outside of the subnet';
  return reserved(bits).includes(own) ? 'stands for the network itself' : undefined;
}

// How many bits of the addresses are free, beyond those that the engine keeps.
function roomOf(bits: string): number {
  return bits.startsWith('4') ? Math.max(0, 32 - bits.length) : Math.max(0, 129 - bits.length);
}

function* secondPools({ driver = '' }: Mapping, pools: readonly AddressPool[], path: DocumentPath): Iterable<Remark> {
  if (driver !== '' && driver !== 'bridge') return;
  for (const family of ['4', '6']) {
    const second = pools.filter(({ bits, isUsed }) => isUsed && bits.startsWith(family))[1];
    if (second === undefined) continue;
    yield {
      path: [...path, second.index],
      message: `a bridge has one subnet of IPv${family}, and this is another one`,
      hint: 'take one of them away, or make it a network of its own',
    };
  }
}
