import { containerCount } from '../facts/container-count.ts';
import { member } from '../facts/plain.ts';
import { restartPolicy } from '../facts/restart-policy.ts';
import { engineServices, type AnyService } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** What always restarts never ends: whoever waits for its end waits for ever. */
export const awaitedEnd: Rule = {
  codes: ['DEP-COMPLETES'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      for (const [target, { condition }] of Object.entries(service.depends_on ?? {})) {
        const other = member(document.services, target) as AnyService | undefined;
        if (other === undefined || condition !== 'service_completed_successfully' || containerCount(other) === 0)
          continue;
        const { word = 'no', path = [] } = restartPolicy(other) ?? {};
        if (word !== 'always' && word !== 'unless-stopped') continue;
        yield {
          path: ['services', name, 'depends_on', target],
          message: `\`${name}\` waits for the end of \`${target}\`, which restarts (\`${word}\`)`,
          hint:
            path[0] === 'restart'
              ? `say \`restart: 'no'\` on \`${target}\``
              : `say \`condition: none\` in \`deploy.restart_policy\` of \`${target}\``,
        };
      }
    }
  },
};
