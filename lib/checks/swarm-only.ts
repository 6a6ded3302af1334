import type { ResolvedValue } from '../core/values.ts';
import type { Rule } from './rule.ts';

const IGNORED: readonly (readonly [string, ...string[]])[] = [
  ['update_config'],
  ['rollback_config'],
  ['placement'],
  ['endpoint_mode'],
  ['mode'],
  ['restart_policy', 'delay'],
  ['restart_policy', 'window'],
];

/** What Docker Compose reads and then ignores misleads the next reader. */
export const swarmOnly: Rule = {
  codes: ['DEPLOY-IGNORED'],
  *check({ document }) {
    for (const [name, service] of Object.entries(document.services)) {
      const deploy = (service as { readonly deploy?: ResolvedValue }).deploy;
      for (const path of IGNORED) {
        if (valueAt(deploy, path) === undefined) continue;
        yield {
          path: ['services', name, 'deploy', ...path],
          severity: 'warning',
          message: `\`deploy.${path.join('.')}\` of \`${name}\` does nothing outside of Swarm`,
          hint: "take it away; `restart: 'unless-stopped'` keeps a container running",
        };
      }
    }
  },
};

function valueAt(value: ResolvedValue | undefined, path: readonly string[]): ResolvedValue | undefined {
  return path.reduce<ResolvedValue | undefined>(
    (current, key) => (current as { readonly [key: string]: ResolvedValue } | undefined)?.[key],
    value,
  );
}
