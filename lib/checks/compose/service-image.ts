import type { Rule } from '../rule.ts';
import { servicesOf } from '../facts/services-of.ts';

/** A service must say what runs: an image, a build or a provider. */
export const serviceImage: Rule = {
  codes: ['SERVICE-IMAGE'],
  *check({ document }) {
    for (const [name, service] of servicesOf(document)) {
      if (service.image !== undefined && service.image !== '') continue;
      if (['build', 'provider', 'extends'].some((attribute) => attribute in service)) continue;
      yield {
        path: ['services', name],
        message: `\`${name}\` has neither an image nor a build`,
        hint: 'give it an `image` with registry, tag and digest',
      };
    }
  },
};
