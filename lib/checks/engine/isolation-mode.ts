import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** Linux isolates containers in one way. */
export const isolationMode: Rule = {
  codes: ['ISOLATION-MODE'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { isolation }] of engineServices(document)) {
      if (typeof isolation !== 'string' || isolation === '' || isolation.toLowerCase() === 'default') continue;
      yield {
        path: ['services', name, 'isolation'],
        message: `the isolation \`${isolation}\` is one of Windows, if any`,
        hint: 'leave it out',
      };
    }
  },
};
