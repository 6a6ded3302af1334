import type { ComposeModel } from '../compose/compose-model.ts';
import type { DocumentPath } from '../core/document-path.ts';
import { engineName } from './facts/engine-name.ts';
import { blockBits } from './facts/ip-block.ts';
import { asList, asMapping } from './facts/plain.ts';
import type { HostRule } from './rule.ts';

interface Block {
  readonly model: ComposeModel;
  readonly path: DocumentPath;
  readonly network: string;
  /** The name on the host: networks of one name are one network. */
  readonly name: string | undefined;
  readonly subnet: string;
  readonly bits: string;
  readonly index: number;
}

/** The engine refuses a network that overlaps with one that is there; within a stack it is told by another check. */
export const subnetOverlap: HostRule = {
  codes: ['HOST-SUBNET'],
  *check(models) {
    const around: Block[] = [];
    // Two blocks overlap where one holds the other, which comes right behind it in this order.
    for (const block of blocksOf(models).toSorted(byBits)) {
      while (around.length > 0 && !block.bits.startsWith(around.at(-1)?.bits ?? '')) around.pop();
      const other = around.find(({ model, name }) => model !== block.model && name !== block.name);
      around.push(block);
      if (other === undefined) continue;
      const [first, second] = other.index < block.index ? [other, block] : [block, other];
      yield {
        model: second.model,
        path: second.path,
        message: `the subnet ${second.subnet} overlaps with ${first.subnet} of \`${first.model.name}/${first.network}\``,
        hint: 'give one of them another subnet',
      };
    }
  },
};

function blocksOf(models: readonly ComposeModel[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const model of models) {
    for (const [network, element] of Object.entries(model.document.networks ?? {})) {
      const { ipam, external } = asMapping(element) ?? {};
      if (external === true) continue;
      const name = engineName(model, network, element ?? {});
      for (const [item, pool] of asList(asMapping(ipam)?.['config']).entries()) {
        const subnet = asMapping(pool)?.['subnet'];
        const bits = typeof subnet === 'string' ? blockBits(subnet) : undefined;
        if (typeof subnet !== 'string' || bits === undefined) continue;
        const path = ['networks', network, 'ipam', 'config', item, 'subnet'];
        blocks.push({ model, path, network, name, subnet, bits, index: blocks.length });
      }
    }
  }
  return blocks;
}

function byBits(a: Block, b: Block): number {
  return a.bits < b.bits ? -1 : Number(a.bits > b.bits);
}
