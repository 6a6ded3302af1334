import { imageFault, parseImage } from '../../compose/image-reference.ts';
import type { Rule } from '../rule.ts';

/** An image stays the same one: a tag can be moved to another. */
export const imageDigest: Rule = {
  codes: ['IMAGE-DIGEST'],
  *check({ document }) {
    for (const [name, { image }] of Object.entries(document.services)) {
      if (typeof image !== 'string' || imageFault(image) !== undefined) continue;
      const { tag = 'latest', digest } = parseImage(image);
      if (digest !== undefined || tag === 'latest') continue;
      yield {
        path: ['services', name, 'image'],
        severity: 'warning',
        message: `\`${image}\` has no digest`,
        hint: 'add `@sha256:…`, since a tag can be moved to another image',
      };
    }
  },
};
