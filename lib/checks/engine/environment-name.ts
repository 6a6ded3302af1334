import { asMapping, literalsIn } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** A variable of a container has a name. */
export const environmentName: Rule = {
  codes: ['ENV-UNNAMED'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { environment }] of engineServices(document)) {
      const index = literalsIn(environment).findIndex((item) => item.startsWith('='));
      const isNameless = Object.hasOwn(asMapping(environment) ?? {}, '');
      if (index === -1 && !isNameless) continue;
      yield {
        path: ['services', name, 'environment', isNameless ? '' : index],
        message: `a variable of \`${name}\` has no name`,
        hint: 'write its name before the `=`',
      };
    }
  },
};
