import { webService, type Examples } from '../examples.ts';

const SECRETS = `${webService('secrets:', '  - key')}secrets:\n  key:\n`;

/** Examples of what `swarmSecret` finds. */
export const EXAMPLES: Examples = {
  'DEPLOY-IGNORED': { wrong: `${SECRETS}    external: true\n`, right: `${SECRETS}    file: ./key\n` },
};
