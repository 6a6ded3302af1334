import type { ComposeModel, PortModel } from '../compose/compose-model.ts';
import type { HostRule } from './rule.ts';

interface Taken {
  readonly owner: string;
  readonly from: number;
  readonly to: number;
  readonly address: string;
  readonly protocol: string;
}

/** A port of the host is published once, over all stacks; `config` and `create` do not see the clash. */
export const publishedPort: HostRule = {
  codes: ['PORT-TAKEN'],
  *check(models) {
    const taken: Taken[] = [];
    for (const [model, service, port, index] of ports(models)) {
      const range = parse(port);
      if (range === undefined) continue;
      const address = typeof port.host_ip === 'string' ? port.host_ip : '0.0.0.0';
      const claim: Taken = {
        ...range,
        owner: `${model.stack.name}/${service}`,
        address,
        protocol: port.protocol ?? 'tcp',
      };
      const other = taken.find((known) => clash(known, claim));
      if (other !== undefined) {
        yield {
          model,
          path: ['services', service, 'ports', index],
          message: `port ${range.from} of the host is published by \`${other.owner}\` already`,
          hint: 'publish another port, or listen on another address',
        };
      }
      taken.push(claim);
    }
  },
};

function* ports(models: readonly ComposeModel[]): Iterable<readonly [ComposeModel, string, PortModel, number]> {
  for (const model of models) {
    for (const [name, service] of Object.entries(model.document.services)) {
      for (const [index, port] of (service.ports ?? []).entries()) yield [model, name, port, index];
    }
  }
}

function parse({ published }: PortModel): { readonly from: number; readonly to: number } | undefined {
  const match = /^(\d+)(?:-(\d+))?$/.exec(String(typeof published === 'object' ? '' : published));
  if (match === null) return undefined;
  return { from: Number(match[1]), to: Number(match[2] ?? match[1]) };
}

function clash(a: Taken, b: Taken): boolean {
  const isEverywhere = [a.address, b.address].some((address) => ['0.0.0.0', '::', ''].includes(address));
  const sameAddress = isEverywhere || a.address === b.address;
  // A range gives each container any free port of it, so it clashes only with a range as narrow as one port.
  return sameAddress && a.protocol === b.protocol && a.from === a.to && b.from === b.to && a.from === b.from;
}
