import type { ResolvedValue } from '../../core/values.ts';
import { walkKeys } from '../../compose/walk.ts';
import type { Remark, Rule } from '../rule.ts';

/** Compose interpolates values, never keys: a `$` in a key stays as it is. */
export const mappingKey: Rule = {
  codes: ['KEY-DOLLAR'],
  check({ document }) {
    const remarks: Remark[] = [];
    walkKeys(document as ResolvedValue, (key, path) => {
      if (!key.includes('$')) return;
      remarks.push({
        path,
        message: `the key \`${key}\` holds a \`$\``,
        hint: 'Compose replaces variables in values only: compute the key in the program',
      });
    });
    return remarks;
  },
};
