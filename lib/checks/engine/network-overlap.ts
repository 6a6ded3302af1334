import { webService } from '../examples/examples.ts';
import { poolsOf } from '../facts/address-pool.ts';
import { engineName } from '../facts/engine-name.ts';
import { overlaps } from '../facts/overlaps.ts';
import { isExternal, usedNetworks } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

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
