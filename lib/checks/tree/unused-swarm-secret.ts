import { swarmSecrets } from '../facts/swarm-only.ts';
import type { Rule } from '../rule.ts';

/** What Compose would refuse is told of a tree before somebody uses it. */
export const unusedSwarmSecret: Rule = {
  codes: ['DEPLOY-IGNORED'],
  check: ({ document }) => swarmSecrets(document, false),
};
