import { asMapping } from '../facts/plain.ts';
import type { Rule } from '../rule.ts';

const IGNORED: readonly (readonly [string, ...string[]])[] = [
  ['mode'],
  ['endpoint_mode'],
  ['labels'],
  ['placement'],
  ['update_config'],
  ['rollback_config'],
  ['resources', 'reservations', 'cpus'],
  ['resources', 'reservations', 'generic_resources'],
  ['restart_policy', 'delay'],
  ['restart_policy', 'window'],
];

/** What Docker Compose reads and then ignores misleads the next reader. */
export const swarmOnly: Rule = {
  codes: ['DEPLOY-IGNORED'],
  *check({ document }) {
    for (const [name, { deploy }] of Object.entries(document.services)) {
      for (const path of IGNORED) {
        const value = path.reduce<unknown>((current, key) => asMapping(current)?.[key], deploy);
        if (value === undefined || value === null) continue;
        yield {
          path: ['services', name, 'deploy', ...path],
          severity: 'warning',
          message: `\`deploy.${path.join('.')}\` of \`${name}\` does nothing outside of Swarm`,
          hint: 'take it away: what it promises does not happen',
        };
      }
    }
  },
};
