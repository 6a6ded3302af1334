import { webService, type Examples } from '../examples.ts';

const NETWORK = `${webService('networks:', '  proxy: {}')}networks:\n  proxy:\n`;

/** Examples of what `externalResource` finds. */
export const EXAMPLES: Examples = {
  'EXTERNAL-NEEDED': { wrong: `${NETWORK}    external: true\n`, right: `${NETWORK}    name: proxy\n` },
};
