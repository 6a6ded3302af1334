import type { ComposeModel } from '../../compose/compose-model.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import { poolsOf } from '../facts/address-pool.ts';
import { engineName } from '../facts/engine-name.ts';
import { overlaps } from '../facts/overlaps.ts';
import { isExternal } from '../facts/used-networks.ts';
import type { HostRule } from '../rule.ts';

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
    const areApart = (one: Block, other: Block) => one.model !== other.model && one.name !== other.name;
    for (const [block, other] of overlaps(blocksOf(models), areApart)) {
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
  const blocks = models.flatMap((model) =>
    Object.entries(model.document.networks ?? {}).flatMap(([network, element]) => {
      if (isExternal(element ?? {})) return [];
      const name = engineName(model, network, element ?? {});
      return poolsOf(element ?? {}).map(({ index, subnet, bits }) => {
        const path = ['networks', network, 'ipam', 'config', index, 'subnet'];
        return { model, path, network, name, subnet, bits };
      });
    }),
  );
  return blocks.map((block, index) => ({ ...block, index }));
}
