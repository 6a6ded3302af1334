import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const WORDS = {
  pid: /^(?:host|private|service:.+|container:.*)?$/s,
  uts: /^(?:host|private)?$/,
  userns_mode: /^(?:host|private)?$/,
} as const;

/** A word that the engine does not know for a namespace is taken for nothing, and refused by newer engines. */
export const namespaceWord: Rule = {
  codes: ['NAMESPACE-WORD'],
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      for (const [attribute, words] of Object.entries(WORDS)) {
        const value = service[attribute];
        if (typeof value !== 'string' || words.test(value)) continue;
        yield {
          path: ['services', name, attribute],
          severity: 'warning',
          message: `\`${attribute}: ${value}\` of \`${name}\` does nothing, and newer engines refuse it`,
          hint: 'write `host`, or leave it out',
        };
      }
    }
  },
};
