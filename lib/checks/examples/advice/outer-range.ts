import { webService, type Examples } from '../examples.ts';

const NETWORK = `${webService('networks:', '  lan: {}')}networks:
  lan:
    ipam:
      config:
        - subnet: 172.30.0.0/24
          ip_range: `;

/** Examples of what `outerRange` finds. */
export const EXAMPLES: Examples = {
  'NET-RANGE': { wrong: `${NETWORK}172.31.0.128/25\n`, right: `${NETWORK}172.30.0.128/25\n` },
};
