import { isSwitchedOff } from '../compose/is-switched-off.ts';
import { webService } from './examples/examples.ts';
import type { Rule } from './rule.ts';

/** Compose takes a disabled check for a missing one and lets `up --wait` fail, hiding the failures of others. */
export const disabledHealthcheck: Rule = {
  codes: ['HEALTH-DISABLED'],
  examples: {
    'HEALTH-DISABLED': {
      wrong: webService('healthcheck:', '  disable: true'),
      right: webService('healthcheck:', '  test: [CMD, curl, --fail, "http://127.0.0.1"]'),
    },
  },
  *check({ document }) {
    for (const [name, { healthcheck }] of Object.entries(document.services)) {
      if (!isSwitchedOff(healthcheck)) continue;
      yield {
        path: ['services', name, 'healthcheck'],
        severity: 'warning',
        message: `\`${name}\` switches its health check off, so \`docker compose up --wait\` never succeeds`,
        hint: 'leave the `healthcheck` out where the image has none; acknowledge this where it has',
      };
    }
  },
};
