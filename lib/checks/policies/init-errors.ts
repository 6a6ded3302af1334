import { oneShots } from '../facts/life-cycle.ts';
import { wordsOf } from '../facts/words-of.ts';
import type { Convention } from './policy.ts';

/** What prepares the others fails where it cannot, instead of letting them find out. */
export const initErrors: Convention = {
  codes: ['POLICY-INIT-ERRORS'],
  *check({ document }) {
    for (const [name, service] of oneShots(document)) {
      for (const attribute of ['entrypoint', 'command']) {
        if (!wordsOf(service[attribute]).some((word) => /\|\|\s*(?:true|:)(?![\w-])/.test(word))) continue;
        yield {
          path: ['services', name, attribute],
          message: `\`${name}\` hides that it failed behind \`|| true\``,
          hint: 'let it fail, with `sh -euc`; best leave what it does to an `InitContainer`',
        };
      }
    }
  },
};
