import { containers } from '../facts/containers.ts';
import { awaited } from '../facts/life-cycle.ts';
import { asMapping } from '../facts/plain.ts';
import type { Convention, PolicyService } from './policy.ts';

/** What stays is restarted unless it was stopped, also after the host itself restarted; what runs once says so. */
export const restartPolicy: Convention = {
  codes: ['POLICY-RESTART'],
  *check({ document }) {
    const waitedFor = awaited(document);
    for (const [name, service] of containers(document)) {
      const path = ['services', name, 'restart'];
      const hint = "say `restart: 'unless-stopped'`, or `'no'` for what runs once";
      if (asMapping(service.deploy?.['restart_policy']) !== undefined) {
        yield {
          path: ['services', name, 'deploy', 'restart_policy'],
          message: `after a few failures, and after a restart of the host, \`${name}\` stays down`,
          hint: "take the policy away and say `restart: 'unless-stopped'`",
        };
      } else if (waitedFor.has(name) && service.restart === undefined) {
        const message = `\`${name}\` runs once, going by who waits for its end, and does not say so`;
        yield { path, message, hint: "say `restart: 'no'`" };
      } else if (comesBack(service) === false) {
        yield { path, message: `\`${name}\` does not come back after a restart of the host`, hint };
      }
    }
  },
};

function comesBack({ restart }: PolicyService): boolean | undefined {
  if (restart === undefined) return false;
  return typeof restart === 'string' && restart.startsWith('on-failure') ? false : undefined;
}
