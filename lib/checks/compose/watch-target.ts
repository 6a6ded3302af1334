import { asList, asMapping } from '../facts/plain.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** What copies changed files into a container says where to. */
export const watchTarget: Rule = {
  codes: ['WATCH-TARGET'],
  *check({ document }) {
    for (const [name, { develop }] of servicesOf(document)) {
      for (const [index, item] of asList(asMapping(develop)?.['watch']).entries()) {
        const { action, target = '' } = asMapping(item) ?? {};
        if (target !== '' || action === 'rebuild' || action === 'restart' || typeof action !== 'string') continue;
        yield {
          path: ['services', name, 'develop', 'watch', index],
          message: `\`${action}\` of \`${name}\` does not say where the files go`,
          hint: 'add the folder of the container as its `target`',
        };
      }
    }
  },
};
