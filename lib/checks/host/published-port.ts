import type { ComposeModel, PortModel } from '../../compose/compose-model.ts';
import { containerCount } from '../facts/container-count.ts';
import { isStackModel } from '../facts/engine-name.ts';
import { addressBits } from '../facts/ip-block.ts';
import { engineServices } from '../facts/services-of.ts';
import type { HostRule, Remark } from '../rule.ts';

/** A port of a service with what it takes on the host: a part of the addresses, at one port or at one of a range. */
interface Claim {
  readonly model: ComposeModel;
  readonly service: string;
  readonly index: number;
  readonly count: number;
  readonly protocol: string;
  readonly first: number;
  readonly last: number;
  readonly address: Address;
}

/** The parts of the addresses that a claim takes, and those that must be free for it. */
interface Address {
  readonly takes: readonly string[];
  readonly needs: readonly string[];
}

/** A port of the host is published once, over all stacks; `config` and `create` do not see the clash. */
export const publishedPort: HostRule = {
  codes: ['PORT-TAKEN'],
  *check(models) {
    const claims = models.flatMap(claimsOf);
    const taken = new Map<string, string>();
    for (const claim of claims.filter(({ first, last }) => first === last)) {
      const { model, service, count, first, address } = claim;
      const owner = takenBy(claim, first, taken);
      if (owner !== undefined) {
        const message = `port ${first} of the host is published by \`${owner}\` already`;
        yield remark(claim, message, 'publish another port, or listen on another address');
      } else if (count > 1) {
        const message = `\`${service}\` runs ${count} containers, of which one can publish port ${first} of the host`;
        yield remark(claim, message, 'publish a range of ports, or let a proxy find them');
      }
      for (const part of address.takes) {
        const key = keyOf(claim, first, part);
        if (!taken.has(key)) taken.set(key, isStackModel(model) ? `${model.name}/${service}` : service);
      }
    }
    // The engine takes any free port of a range.
    for (const claim of claims.filter(({ first, last }) => first !== last)) {
      const { first, last, count } = claim;
      if (hasFree(claim, count, taken)) continue;
      const message = `no ${count === 1 ? 'port' : `${count} ports`} from ${first} to ${last} of the host can be free`;
      yield remark(claim, message, 'publish another range, or listen on another address');
    }
  },
};

function claimsOf(model: ComposeModel): readonly Claim[] {
  return engineServices(model.document).flatMap(([service, attributes]) => {
    const { ports = [], network_mode: mode = 'bridge' } = attributes;
    const count = containerCount(attributes);
    // Elsewhere the engine publishes nothing.
    if ((mode !== 'bridge' && mode !== 'default') || count < 1) return [];
    return ports.flatMap((port, index): readonly Claim[] => {
      const range = rangeOf(port);
      const address = addressOf(port.host_ip ?? '');
      if (range === undefined || address === undefined) return [];
      const { protocol = 'tcp' } = port;
      return typeof protocol === 'string' ? [{ model, service, index, count, protocol, address, ...range }] : [];
    });
  });
}

function rangeOf({ published }: PortModel): { readonly first: number; readonly last: number } | undefined {
  if (typeof published === 'object') return undefined;
  const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(String(published)) ?? [];
  const [first, last] = [Number(from), Number(to)];
  // The engine picks one for port 0.
  return from === undefined || first === 0 || last < first ? undefined : { first, last };
}

// No address is all of both families; `0.0.0.0` and `::` are all of their own.
function addressOf(address: unknown): Address | undefined {
  if (address === '') return { takes: ['4', '4 all', '6', '6 all'], needs: ['4', '6'] };
  const bits = typeof address === 'string' ? addressBits(address) : undefined;
  if (bits === undefined) return undefined;
  const family = bits.charAt(0);
  if (!bits.includes('1', 1)) return { takes: [family, `${family} all`], needs: [family] };
  return { takes: [family, bits], needs: [`${family} all`, bits] };
}

function keyOf({ protocol }: Claim, port: number, part: string): string {
  return `${port}/${protocol} ${part}`;
}

function takenBy(claim: Claim, port: number, taken: ReadonlyMap<string, string>): string | undefined {
  return claim.address.needs.map((part) => taken.get(keyOf(claim, port, part))).find((owner) => owner !== undefined);
}

function hasFree(claim: Claim, count: number, taken: ReadonlyMap<string, string>): boolean {
  let free = 0;
  for (let port = claim.first; port <= claim.last && free < count; port += 1) {
    if (takenBy(claim, port, taken) === undefined) free += 1;
  }
  return free >= count;
}

function remark(
  { model, service, index }: Claim,
  message: string,
  hint: string,
): Remark & { readonly model: ComposeModel } {
  const path = ['services', service, 'ports', index];
  // A file of somebody else's is judged as Docker Compose reads it, which sees this when it starts the containers.
  return { model, path, message, hint, severity: isStackModel(model) ? 'error' : 'warning' };
}
