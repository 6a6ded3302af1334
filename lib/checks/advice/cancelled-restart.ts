import { restartPolicy } from '../facts/restart-policy.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** What `deploy` says of restarts goes before `restart`, even where it says nothing of when. */
export const cancelledRestart: Rule = {
  codes: ['RESTART-CANCELLED', 'RESTART-COUNT'],
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      const { restart, deploy } = service;
      const policy = asMapping(deploy?.['restart_policy']);
      const { word } = restartPolicy(service) ?? {};
      const { word: said } = restartPolicy({ ...service, deploy: {} }) ?? {};
      if (policy !== undefined && typeof restart === 'string' && said !== word && word !== undefined) {
        yield {
          path: ['services', name, 'restart'],
          severity: 'warning',
          message:
            policy['condition'] === undefined
              ? `\`restart: ${restart}\` of \`${name}\` does nothing: \`deploy.restart_policy\` says no \`condition\`, so it is never restarted`
              : `\`restart: ${restart}\` of \`${name}\` does nothing: \`deploy.restart_policy\` goes before it`,
          hint: 'say in one place when it is restarted',
        };
      }
      const count =
        typeof restart === 'string' && policy === undefined ? /^on-failure:(.+)$/s.exec(restart)?.[1] : undefined;
      if (count === undefined || /^[-+]?\d{1,18}$/.test(count)) continue;
      yield {
        path: ['services', name, 'restart'],
        code: 'RESTART-COUNT',
        severity: 'warning',
        message: `\`${count}\` is not a number of attempts, so \`${name}\` is restarted without end`,
        hint: 'write a number, or nothing behind `on-failure`',
      };
    }
  },
};
