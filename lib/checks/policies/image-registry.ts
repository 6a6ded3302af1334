import { parseImage } from '../../compose/image-reference.ts';
import { containers } from '../facts/containers.ts';
import { roughText } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** An image says which registry it comes from, and it is one of those that are allowed, where they are known. */
export function imageRegistry(allowed?: readonly string[]): Convention {
  return {
    codes: ['POLICY-IMAGE-REGISTRY'],
    *check({ document }) {
      for (const [name, { image }] of containers(document)) {
        const spelled = roughText(image);
        // One that begins with a variable may name its registry there.
        if (spelled === undefined || (typeof image !== 'string' && typeof image?.parts[0] !== 'string')) continue;
        const { domain } = parseImage(spelled);
        const path = ['services', name, 'image'];
        if (domain === undefined) {
          yield {
            path,
            message: `the image of \`${name}\` names no registry`,
            hint: 'write `docker.io/library/…` or `docker.io/…` for one of Docker Hub',
          };
        } else if (allowed !== undefined && !allowed.includes(domain)) {
          yield {
            path,
            message: `the image of \`${name}\` comes from \`${domain}\`, which is none of the allowed registries`,
            hint: 'take it from one of them, or add this one to `registries` of the policy',
          };
        }
      }
    },
  };
}
