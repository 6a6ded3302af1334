import { CAPABILITIES } from '../../compose/capability.ts';
import { closestName } from '../../core/closest-name.ts';
import type { Rule } from '../rule.ts';

const KNOWN: ReadonlySet<string> = new Set(CAPABILITIES);

/** The engine refuses a capability that it does not know. */
export const capabilities: Rule = {
  codes: ['CAP-UNKNOWN'],
  layer: 'engine',
  *check({ document }) {
    for (const [service, attributes] of Object.entries(document.services)) {
      for (const list of ['cap_add', 'cap_drop'] as const) {
        for (const [index, capability] of (attributes[list] ?? []).entries()) {
          if (typeof capability !== 'string') continue;
          const name = capability.toUpperCase();
          if (name === 'ALL' || KNOWN.has(name.replace(/^CAP_/, ''))) continue;
          const meant = closestName(name, [...CAPABILITIES, 'ALL']);
          yield {
            path: ['services', service, list, index],
            message: `\`${capability}\` is not a capability`,
            hint:
              meant === undefined
                ? 'names are those of capabilities(7) without `CAP_`, such as `CHOWN`'
                : `did you mean \`${meant}\`?`,
          };
        }
      }
    }
  },
};
