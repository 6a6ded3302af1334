import { walkKeys } from '../../compose/walk.ts';
import type { ResolvedValue } from '../../core/values.ts';
import type { Remark, Rule } from '../rule.ts';

/** Compose interpolates values, never keys: what looks like a variable in a key stays as it is. */
export const literalKey: Rule = {
  codes: ['KEY-DOLLAR'],
  check({ document }) {
    const remarks: Remark[] = [];
    walkKeys(document as ResolvedValue, (key, path) => {
      if (!/\$\{?[A-Za-z_]/.test(key)) return;
      remarks.push({
        path,
        severity: 'warning',
        message: `the variable in the key \`${key}\` is not replaced, and the name keeps its \`$\``,
        hint: 'Compose replaces variables in values only: a list of `key=value` is a list of values',
      });
    });
    return remarks;
  },
};
