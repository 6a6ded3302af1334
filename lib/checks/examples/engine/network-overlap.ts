import { webService, type Examples } from '../examples.ts';

const NETWORKS = `${webService('networks:', '  front: {}', '  back: {}')}networks:
  front:
    ipam:
      config:
        - subnet: 172.30.0.0/16
  back:
    ipam:
      config:
        - subnet: `;

/** Examples of what `networkOverlap` finds. */
export const EXAMPLES: Examples = {
  'NET-OVERLAP': { wrong: `${NETWORKS}172.30.5.0/24\n`, right: `${NETWORKS}172.31.5.0/24\n` },
};
