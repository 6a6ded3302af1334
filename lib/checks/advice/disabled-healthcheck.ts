import { isSwitchedOff } from '../../compose/is-switched-off.ts';
import { isStackModel } from '../facts/engine-name.ts';
import type { Rule } from '../rule.ts';

/** Compose takes a disabled check for a missing one and lets `up --wait` fail, hiding the failures of others. */
export const disabledHealthcheck: Rule = {
  codes: ['HEALTH-DISABLED'],
  *check(model) {
    // Only in a tree is there a place to say so.
    const unless = isStackModel(model) ? '; acknowledge this where it has' : '';
    for (const [name, { healthcheck }] of Object.entries(model.document.services)) {
      if (!isSwitchedOff(healthcheck)) continue;
      yield {
        path: ['services', name, 'healthcheck'],
        severity: 'warning',
        message: `\`${name}\` switches its health check off, so \`docker compose up --wait\` never succeeds`,
        hint: `leave the \`healthcheck\` out where the image has none${unless}`,
      };
    }
  },
};
