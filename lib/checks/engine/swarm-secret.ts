import { swarmSecrets } from '../facts/swarm-only.ts';
import type { Rule } from '../rule.ts';

/** Compose has no store of secrets: it stops at one that a service is to see. */
export const swarmSecret: Rule = {
  codes: ['DEPLOY-IGNORED'],
  layer: 'engine',
  check: ({ document }) => swarmSecrets(document, true),
};
