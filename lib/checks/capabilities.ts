import { CAPABILITIES } from '../compose/capability.ts';
import type { Rule } from './rule.ts';

const KNOWN: ReadonlySet<string> = new Set(['ALL', ...CAPABILITIES]);

/** The engine refuses a capability that it does not know. */
export const capabilities: Rule = {
  codes: ['CAP-UNKNOWN'],
  *check({ document }) {
    for (const [name, service] of Object.entries(document.services)) {
      for (const list of ['cap_add', 'cap_drop'] as const) {
        for (const [index, capability] of (service[list] ?? []).entries()) {
          if (KNOWN.has(capability.toUpperCase().replace(/^CAP_/, ''))) continue;
          yield {
            path: ['services', name, list, index],
            message: `\`${capability}\` is not a capability`,
            hint: 'names are those of capabilities(7) without `CAP_`, such as `CHOWN`',
          };
        }
      }
    }
  },
};
