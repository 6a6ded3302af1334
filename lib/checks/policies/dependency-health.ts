import { isSwitchedOff } from '../../compose/is-switched-off.ts';
import { containers } from '../facts/containers.ts';
import { member } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** Whoever depends on a service with a health check waits until it is healthy. */
export const dependencyHealth: Convention = {
  codes: ['POLICY-DEPENDS-HEALTH'],
  *check({ document }) {
    for (const [name, { depends_on: dependencies = {} }] of containers(document)) {
      for (const [target, { condition }] of Object.entries(dependencies)) {
        const healthcheck = member(document.services, target)?.healthcheck;
        if (condition !== 'service_started' || healthcheck === undefined || isSwitchedOff(healthcheck)) continue;
        yield {
          path: ['services', name, 'depends_on', target],
          message: `\`${name}\` starts beside \`${target}\`, without waiting until that is healthy`,
          hint: 'leave the `condition` out: it is `service_healthy` where the target has a health check',
        };
      }
    }
  },
};
