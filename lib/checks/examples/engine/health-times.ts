import { webService, type Examples } from '../examples.ts';

/** Examples of what `healthTimes` finds. */
export const EXAMPLES: Examples = {
  'HEALTH-TIMES': {
    wrong: webService('healthcheck:', '  test: [CMD, "true"]', '  interval: 5us'),
    right: webService('healthcheck:', '  test: [CMD, "true"]', '  interval: 5s'),
  },
};
