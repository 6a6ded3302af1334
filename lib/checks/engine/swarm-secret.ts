import { webService } from '../examples/examples.ts';
import { swarmSecrets } from '../facts/swarm-only.ts';
import type { Rule } from '../rule.ts';

const SECRETS = `${webService('secrets:', '  - key')}secrets:\n  key:\n`;

/** Compose has no store of secrets: it stops at one that a service is to see. */
export const swarmSecret: Rule = {
  codes: ['DEPLOY-IGNORED'],
  layer: 'engine',
  examples: { 'DEPLOY-IGNORED': { wrong: `${SECRETS}    external: true\n`, right: `${SECRETS}    file: ./key\n` } },
  check: ({ document }) => swarmSecrets(document, true),
};
