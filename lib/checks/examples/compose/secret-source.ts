import { webService, type Examples } from '../examples.ts';

const SECRETS = `${webService('secrets:', '  - key')}secrets:\n  key:\n`;

/** Examples of what `secretSource` finds. */
export const EXAMPLES: Examples = {
  'SECRET-SOURCE': { wrong: `${SECRETS}    driver: vault\n`, right: `${SECRETS}    file: ./key\n` },
};
