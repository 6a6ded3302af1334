import type { ResolvedValue } from '../core/values.ts';
import type { Rule } from './rule.ts';

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

const REFUSED = ['external', 'driver', 'template_driver'] as const;

/** What Docker Compose reads and then ignores, or refuses only when it deploys, misleads the next reader. */
export const swarmOnly: Rule = {
  codes: ['DEPLOY-IGNORED'],
  *check({ document }) {
    for (const [name, { deploy }] of Object.entries(document.services)) {
      for (const path of IGNORED) {
        if (valueAt(deploy, path) === undefined) continue;
        yield {
          path: ['services', name, 'deploy', ...path],
          severity: 'warning',
          message: `\`deploy.${path.join('.')}\` of \`${name}\` does nothing outside of Swarm`,
          hint: 'take it away: what it promises does not happen',
        };
      }
    }
    for (const section of ['secrets', 'configs'] as const) {
      for (const [name, element] of Object.entries(document[section] ?? {})) {
        for (const key of REFUSED) {
          if (element[key] === undefined || element[key] === false) continue;
          yield {
            path: [section, name, key],
            message: `Compose refuses \`${key}\` of \`${name}\`: only Swarm has such ${section}`,
            hint: 'take it from a `file` or a variable of the `environment`',
          };
        }
      }
    }
  },
};

function valueAt(value: ResolvedValue | undefined, path: readonly string[]): ResolvedValue | undefined {
  return path.reduce<ResolvedValue | undefined>(
    (current, key) => (current as { readonly [key: string]: ResolvedValue } | null | undefined)?.[key],
    value,
  );
}
