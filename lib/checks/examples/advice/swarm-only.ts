import { webService, type Examples } from '../examples.ts';

/** Examples of what `swarmOnly` finds. */
export const EXAMPLES: Examples = {
  'DEPLOY-IGNORED': {
    wrong: webService('deploy:', '  labels:', '    tier: front'),
    right: webService('labels:', '  tier: front'),
  },
};
