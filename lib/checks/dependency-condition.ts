import { isSwitchedOff } from '../compose/is-switched-off.ts';
import type { Rule } from './rule.ts';

/** The condition of a dependency must be one that its target can meet. */
export const dependencyCondition: Rule = {
  codes: ['DEP-HEALTH', 'DEP-COMPLETES'],
  *check({ document }) {
    for (const [name, service] of Object.entries(document.services)) {
      for (const [target, { condition }] of Object.entries(service.depends_on ?? {})) {
        const other = document.services[target];
        if (other === undefined) continue;
        const path = ['services', name, 'depends_on', target];
        const { healthcheck: check, restart } = other;
        if (condition === 'service_healthy' && isSwitchedOff(check)) {
          yield {
            path,
            message: `\`${name}\` waits for \`${target}\` to be healthy, whose health check is switched off`,
            hint: `give \`${target}\` a \`healthcheck\`, or wait for \`service_started\``,
          };
        } else if (condition === 'service_healthy' && check === undefined) {
          yield {
            path,
            severity: 'warning',
            message: `\`${name}\` waits for \`${target}\` to be healthy, which has no \`healthcheck\` of its own`,
            hint: 'it works only if the image brings one: say the check here',
          };
        }
        if (condition === 'service_completed_successfully' && (restart === 'always' || restart === 'unless-stopped')) {
          yield {
            path,
            code: 'DEP-COMPLETES',
            message: `\`${name}\` waits for the end of \`${target}\`, which restarts (\`${restart}\`)`,
            hint: `say \`restart: 'no'\` on \`${target}\``,
          };
        }
      }
    }
  },
};
