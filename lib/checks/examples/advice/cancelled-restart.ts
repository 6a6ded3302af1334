import { webService, type Examples } from '../examples.ts';

const POLICY = ['deploy:', '  restart_policy:', '    max_attempts: 3'];

/** Examples of what `cancelledRestart` finds. */
export const EXAMPLES: Examples = {
  'RESTART-CANCELLED': {
    wrong: webService('restart: always', ...POLICY),
    right: webService(...POLICY, '    condition: on-failure'),
  },
  'RESTART-COUNT': { wrong: webService('restart: on-failure:three'), right: webService('restart: on-failure:3') },
};
