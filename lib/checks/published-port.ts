import type { ComposeModel, PortModel } from '../compose/compose-model.ts';
import type { HostRule } from './rule.ts';

interface Claim {
  readonly owner: string;
  readonly port: number;
  readonly address: string;
  readonly protocol: string;
}

/** A port of the host is published once, over all stacks; `config` and `create` do not see the clash. */
export const publishedPort: HostRule = {
  codes: ['PORT-TAKEN'],
  *check(models) {
    const claims: Claim[] = [];
    for (const [model, service, port, index] of portsOf(models)) {
      const number = onePort(port);
      const { host_ip: address = '', protocol = 'tcp' } = port;
      if (number === undefined || typeof address !== 'string') continue;
      const claim: Claim = { owner: `${model.stack.name}/${service}`, port: number, address, protocol };
      const other = claims.find((earlier) => clash(earlier, claim));
      if (other !== undefined) {
        yield {
          model,
          path: ['services', service, 'ports', index],
          message: `port ${number} of the host is published by \`${other.owner}\` already`,
          hint: 'publish another port, or listen on another address',
        };
      }
      claims.push(claim);
    }
  },
};

function* portsOf(models: readonly ComposeModel[]): Iterable<readonly [ComposeModel, string, PortModel, number]> {
  for (const model of models) {
    for (const [name, service] of Object.entries(model.document.services)) {
      for (const [index, port] of (service.ports ?? []).entries()) yield [model, name, port, index];
    }
  }
}

// The engine picks one for port 0 and any free one of a range.
function onePort({ published }: PortModel): number | undefined {
  if (typeof published === 'object') return undefined;
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(String(published)) ?? [];
  return from === undefined || Number(from) === 0 || from !== to ? undefined : Number(from);
}

function clash(a: Claim, b: Claim): boolean {
  return (
    a.port === b.port && a.protocol === b.protocol && (covers(a.address, b.address) || covers(b.address, a.address))
  );
}

// No address is all of both families; `0.0.0.0` and `::` are all of their own.
function covers(address: string, other: string): boolean {
  if (address === other || address === '') return true;
  const isSix = other.includes(':');
  return other !== '' && ((address === '0.0.0.0' && !isSix) || (address === '::' && isSix));
}
