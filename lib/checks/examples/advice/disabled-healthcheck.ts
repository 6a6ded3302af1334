import { webService, type Examples } from '../examples.ts';

/** Examples of what `disabledHealthcheck` finds. */
export const EXAMPLES: Examples = {
  'HEALTH-DISABLED': {
    wrong: webService('healthcheck:', '  disable: true'),
    right: webService('healthcheck:', '  test: [CMD, curl, --fail, "http://127.0.0.1"]'),
  },
};
