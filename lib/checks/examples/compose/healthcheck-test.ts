import { webService, type Examples } from '../examples.ts';

/** Examples of what `healthcheckTest` finds. */
export const EXAMPLES: Examples = {
  'HEALTH-TEST': {
    wrong: webService('healthcheck:', '  test: [curl, --fail, "http://127.0.0.1"]'),
    right: webService('healthcheck:', '  test: [CMD, curl, --fail, "http://127.0.0.1"]'),
  },
};
