import { containers } from '../facts/containers.ts';
import { hasReason } from '../facts/has-reason.ts';
import { literalsIn } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** What confines a container is not switched off without a reason. */
export const unconfined: Convention = {
  codes: ['POLICY-UNCONFINED'],
  *check(model) {
    for (const [name, { security_opt: options }] of containers(model.document)) {
      for (const [index, option] of literalsIn(options).entries()) {
        const path = ['services', name, 'security_opt', index];
        if (!/[:=](?:unconfined|disable)$/.test(option) || hasReason(model, path)) continue;
        yield {
          path,
          message: `\`${option}\` takes away what confines \`${name}\`, and nobody says why`,
          hint: `take it away, or say why: \`service.comment(['security_opt', ${index}], '…')\``,
        };
      }
    }
  },
};
