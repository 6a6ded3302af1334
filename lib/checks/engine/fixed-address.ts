import type { DocumentPath } from '../../core/document-path.ts';
import { Text } from '../../core/text.ts';
import { poolFinder, poolsOf, type AddressPool } from '../facts/address-pool.ts';
import { containerCount } from '../facts/container-count.ts';
import { addressBits } from '../facts/ip-block.ts';
import { asList, asMapping, member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import { isExternal } from '../facts/used-networks.ts';
import type { Remark, Rule } from '../rule.ts';

type Mapping = { readonly [key: string]: unknown };
/** The bits that 169.254.0.0/16 and fe80::/10 begin with. */
const LINK_LOCAL = /^(?:41010100111111110|61111111010)/;
const FAMILIES = [
  ['ipv4_address', '4'],
  ['ipv6_address', '6'],
] as const;

/** A fixed address is one of its network's subnet, and nobody else has it. */
export const fixedAddress: Rule = {
  codes: ['NET-ADDRESS'],
  layer: 'engine',
  *check({ document }) {
    const owners = new Map<string, string>();
    const known = new Map<string, Addresses>();
    for (const [name, service] of engineServices(document)) {
      for (const [key, options] of Object.entries(service.networks ?? {})) {
        const path = ['services', name, 'networks', key];
        const addresses = known.get(key) ?? addressesOf(asMapping(member(document.networks, key)) ?? {});
        known.set(key, addresses);
        for (const [attribute, family] of FAMILIES) {
          const address = asMapping(options)?.[attribute];
          if (typeof address !== 'string' || address === '') continue;
          const place = [...path, attribute];
          yield* faultsOf(address, family, addresses, place);
          const bits = `${key} ${addressBits(address) ?? address}`;
          const owner = containerCount(service) > 1 ? name : owners.get(bits);
          if (owner !== undefined) {
            const message = `the address \`${address}\` is that of \`${owner}\` already`;
            yield { path: place, message, hint: 'give each container an address of its own' };
          }
          owners.set(bits, name);
        }
        yield* linkLocalFaults(asMapping(options) ?? {}, path);
      }
    }
  },
};

/** The addresses that a network can give. */
interface Addresses {
  /** Whether the file says all of them. */
  readonly areSaid: boolean;
  readonly pools: readonly AddressPool[];
  readonly poolOf: (bits: string) => AddressPool | undefined;
}

function addressesOf(network: Mapping): Addresses {
  const pools = poolsOf(network);
  const items = asList(asMapping(network['ipam'])?.['config']);
  const areSaid = !isExternal(network) && items.every((item) => !Text.isText(asMapping(item)?.['subnet']));
  return { areSaid, pools, poolOf: poolFinder(pools) };
}

function* faultsOf(
  address: string,
  family: '4' | '6',
  { areSaid, pools, poolOf }: Addresses,
  path: DocumentPath,
): Iterable<Remark> {
  const bits = addressBits(address);
  if (bits === undefined || !bits.startsWith(family)) {
    const hint = 'write the address alone, without the length of a subnet';
    yield { path, message: `\`${address}\` is not an address of IPv${family}`, hint };
    return;
  }
  if (!areSaid) return;
  const home = poolOf(bits);
  const others = home === undefined ? pools.filter((pool) => pool.bits.startsWith(family)) : [home];
  if (others.length === 0) {
    const message = `the fixed address \`${address}\` is on a network whose subnet nobody says`;
    yield { path, message, hint: 'say the `subnet` in `ipam.config` of the network, or let the engine choose' };
  } else if (home === undefined && others.every(({ isUsed }) => isUsed)) {
    const [first] = others;
    const message = `the fixed address \`${address}\` is outside of ${first?.subnet}, the subnet of its network`;
    yield { path, message, hint: 'take one of the subnet' };
  } else if (home?.isUsed === true && home.taken.has(bits)) {
    const message = `the fixed address \`${address}\` is that of ${home.taken.get(bits)}`;
    yield { path, message, hint: `take another one of ${home.subnet}` };
  }
}

function* linkLocalFaults({ link_local_ips: addresses }: Mapping, path: DocumentPath): Iterable<Remark> {
  for (const [index, address] of asList(addresses).entries()) {
    if (typeof address !== 'string' || LINK_LOCAL.test(addressBits(address) ?? '')) continue;
    yield {
      path: [...path, 'link_local_ips', index],
      message: `\`${address}\` is not a link-local address`,
      hint: 'take one of 169.254.0.0/16 or fe80::/10',
    };
  }
}
