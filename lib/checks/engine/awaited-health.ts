import { isSwitchedOff } from '../../compose/is-switched-off.ts';
import { containerCount } from '../facts/container-count.ts';
import { member } from '../facts/plain.ts';
import { engineServices, type AnyService } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** Nobody becomes healthy whose health check is switched off: whoever waits for it is not started. */
export const awaitedHealth: Rule = {
  codes: ['DEP-HEALTH'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      for (const [target, { condition, required }] of Object.entries(service.depends_on ?? {})) {
        const other = member(document.services, target) as AnyService | undefined;
        if (other === undefined || condition !== 'service_healthy' || required === false) continue;
        if (!isSwitchedOff(other.healthcheck) || containerCount(other) === 0) continue;
        yield {
          path: ['services', name, 'depends_on', target],
          message: `\`${name}\` waits for \`${target}\` to be healthy, whose health check is switched off`,
          hint: `give \`${target}\` a \`healthcheck\`, or wait for \`service_started\``,
        };
      }
    }
  },
};
