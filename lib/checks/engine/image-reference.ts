import { imageFault } from '../../compose/image-reference.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** An image is named so that the engine can read it. */
export const imageReference: Rule = {
  codes: ['IMAGE-REFERENCE'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { image }] of engineServices(document)) {
      if (typeof image !== 'string' || image === '') continue;
      const fault = imageFault(image);
      if (fault === undefined) continue;
      yield {
        path: ['services', name, 'image'],
        message: `\`${image}\` is not an image reference: ${fault}`,
        hint: 'write registry/path:tag@digest',
      };
    }
  },
};
