import { parseImage } from '../../compose/image-reference.ts';
import { containers } from '../facts/containers.ts';
import { isVariable, roughText } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** The committed file says what runs: a version for people beside the digest, neither of them known only on the host. */
export const imagePinned: Convention = {
  codes: ['POLICY-IMAGE-PINNED'],
  *check({ document }) {
    for (const [name, { image, build }] of containers(document)) {
      if (image === undefined && build !== undefined) {
        yield {
          path: ['services', name, 'build'],
          message: `\`${name}\` is built on the host, so what runs is in no commit`,
          hint: 'publish the image, and name it in `image` with version and digest',
        };
      }
      const spelled = roughText(image);
      if (spelled === undefined) continue;
      const path = ['services', name, 'image'];
      const { tag, digest } = parseImage(spelled);
      // An image without a digest is told for every stack, unless a variable hides it.
      if (isVariable(image) && digest === undefined) {
        yield {
          path,
          message: `which image \`${name}\` runs is known only on the host`,
          hint: 'write version and digest here: then a commit says what runs',
        };
      } else if (digest !== undefined && (tag === undefined || tag === 'latest')) {
        yield {
          path,
          message: `the image of \`${name}\` has a digest and no version, so nobody sees what it is`,
          hint: 'write the version before the digest: `name:1.2.3@sha256:…`',
        };
      }
    }
  },
};
