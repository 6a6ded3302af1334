import { member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** Waiting for the health of a service works where its image brings a probe, which few do. */
export const unsaidHealth: Rule = {
  codes: ['DEP-HEALTH'],
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      for (const [target, { condition }] of Object.entries(service.depends_on ?? {})) {
        const other = member(document.services, target);
        if (other === undefined || other.healthcheck !== undefined || condition !== 'service_healthy') continue;
        yield {
          path: ['services', name, 'depends_on', target],
          severity: 'warning',
          message: `\`${name}\` waits for \`${target}\` to be healthy, which has no \`healthcheck\` of its own`,
          hint: 'it works only if the image brings one: say the check here',
        };
      }
    }
  },
};
