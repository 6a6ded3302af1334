import { webService } from './examples/examples.ts';
import { poolsOf } from './facts/address-pool.ts';
import { engineName } from './facts/engine-name.ts';
import { isExternal, usedNetworks } from './facts/used-networks.ts';
import type { Rule } from './rule.ts';

const NETWORKS = `${webService('networks:', '  front: {}', '  back: {}')}networks:
  front:
    ipam:
      config:
        - subnet: 172.30.0.0/16
  back:
    ipam:
      config:
        - subnet: `;

/** Two networks of one file do not share addresses. */
export const networkOverlap: Rule = {
  codes: ['NET-OVERLAP'],
  layer: 'engine',
  examples: { 'NET-OVERLAP': { wrong: `${NETWORKS}172.30.5.0/24\n`, right: `${NETWORKS}172.31.5.0/24\n` } },
  *check(model) {
    const blocks = usedNetworks(model.document)
      .filter(([, network]) => !isExternal(network))
      .flatMap(([key, network]) => {
        const name = engineName(model, key, network);
        return poolsOf(network)
          .filter(({ isUsed }) => isUsed)
          .map((pool) => ({ key, name, ...pool }));
      });
    // Two blocks overlap where one holds the other, which comes right behind it in this order.
    const around: typeof blocks = [];
    for (const block of blocks.toSorted((a, b) => (a.bits < b.bits ? -1 : Number(a.bits > b.bits)))) {
      while (around.length > 0 && !block.bits.startsWith(around.at(-1)?.bits ?? '')) around.pop();
      const other = around.find(({ key, name }) => key !== block.key && name !== block.name);
      around.push(block);
      if (other === undefined) continue;
      yield {
        path: ['networks', block.key, 'ipam', 'config', block.index, 'subnet'],
        message: `the subnet ${block.subnet} of \`${block.key}\` overlaps with ${other.subnet} of \`${other.key}\``,
        hint: 'give one of them another subnet',
      };
    }
  },
};
