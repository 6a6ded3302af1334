import { poolsOf } from '../facts/address-pool.ts';
import { engineName } from '../facts/engine-name.ts';
import { overlaps } from '../facts/overlaps.ts';
import { isExternal, usedNetworks } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

/** Two networks of one file do not share addresses. */
export const networkOverlap: Rule = {
  codes: ['NET-OVERLAP'],
  layer: 'engine',
  *check(model) {
    const blocks = usedNetworks(model.document)
      .filter(([, network]) => !isExternal(network))
      .flatMap(([key, network]) => {
        const name = engineName(model, key, network);
        return poolsOf(network)
          .filter(({ isUsed }) => isUsed)
          .map((pool) => ({ key, name, ...pool }));
      });
    const areApart = (one: (typeof blocks)[number], other: typeof one) =>
      one.key !== other.key && one.name !== other.name;
    for (const [block, other] of overlaps(blocks, areApart)) {
      yield {
        path: ['networks', block.key, 'ipam', 'config', block.index, 'subnet'],
        message: `the subnet ${block.subnet} of \`${block.key}\` overlaps with ${other.subnet} of \`${other.key}\``,
        hint: 'give one of them another subnet',
      };
    }
  },
};
