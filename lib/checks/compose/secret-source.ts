import { asMapping } from '../facts/plain.ts';
import { isExternal } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

/** A secret comes from a file or from a variable; that a driver keeps it is not enough for Compose. */
export const secretSource: Rule = {
  codes: ['SECRET-SOURCE'],
  *check({ document }) {
    for (const [name, secret] of Object.entries(document.secrets ?? {})) {
      const { file = '', environment = '', ...rest } = asMapping(secret) ?? {};
      if (isExternal(rest) || file !== '' || environment !== '') continue;
      yield {
        path: ['secrets', name],
        message: `the secret \`${name}\` comes from nowhere`,
        hint: 'say its `file`, or the variable that holds it as `environment`',
      };
    }
  },
};
