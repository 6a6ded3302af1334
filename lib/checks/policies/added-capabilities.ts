import { containers } from '../facts/containers.ts';
import { hasReason } from '../facts/has-reason.ts';
import type { Convention } from './policy.ts';

/** Each capability that is added says what for. */
export const addedCapabilities: Convention = {
  codes: ['POLICY-CAP-REASON'],
  *check(model) {
    for (const [name, { cap_add: added = [] }] of containers(model.document)) {
      const list = ['services', name, 'cap_add'];
      if (hasReason(model, list)) continue;
      for (const [index, capability] of added.entries()) {
        const path = [...list, index];
        if (typeof capability !== 'string' || hasReason(model, path)) continue;
        yield {
          path,
          message: `nobody says what \`${name}\` needs \`${capability}\` for`,
          hint: `say it: \`capAdd: { ${capability}: 'why' }\``,
        };
      }
    }
  },
};
