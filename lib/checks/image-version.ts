import { imageFault, parseImage } from '../compose/image-reference.ts';
import { webService } from './examples/examples.ts';
import { engineServices } from './facts/services-of.ts';
import type { Rule } from './rule.ts';

/** An image says which version it is: without one, every pull may bring another program. */
export const imageVersion: Rule = {
  codes: ['IMAGE-TAG'],
  examples: { 'IMAGE-TAG': { wrong: webService().replace(':1.29.3', ''), right: webService() } },
  *check({ document }) {
    for (const [name, { image, build }] of engineServices(document)) {
      if (typeof image !== 'string' || build !== undefined || imageFault(image) !== undefined) continue;
      const { tag = 'latest', digest } = parseImage(image);
      if (digest !== undefined || tag !== 'latest') continue;
      yield {
        path: ['services', name, 'image'],
        severity: 'warning',
        message: `\`${image}\` has no version`,
        hint: 'name a version and its digest',
      };
    }
  },
};
