import { imageFault, parseImage } from '../compose/image-reference.ts';
import type { Rule } from './rule.ts';

/** An image is named so that the engine can read it, and so that it stays the same image. */
export const imageReference: Rule = {
  codes: ['IMAGE-REFERENCE', 'IMAGE-TAG', 'IMAGE-DIGEST'],
  *check({ document }) {
    for (const [name, { image }] of Object.entries(document.services)) {
      if (typeof image !== 'string') continue;
      const path = ['services', name, 'image'];
      const fault = imageFault(image);
      if (fault !== undefined) {
        yield {
          path,
          message: `\`${image}\` is not an image reference: ${fault}`,
          hint: 'write registry/path:tag@digest',
        };
        continue;
      }
      const { tag, digest } = parseImage(image);
      if (digest !== undefined) continue;
      const isMoving = tag === undefined || tag === 'latest';
      yield {
        path,
        code: isMoving ? 'IMAGE-TAG' : 'IMAGE-DIGEST',
        severity: 'warning',
        message: isMoving ? `\`${image}\` has no version` : `\`${image}\` has no digest`,
        hint: isMoving ? 'name a version and its digest' : 'add `@sha256:…`, since a tag can be moved to another image',
      };
    }
  },
};
