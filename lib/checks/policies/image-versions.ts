import { parseImage } from '../../compose/image-reference.ts';
import { containers } from '../facts/containers.ts';
import type { Convention } from './policy.ts';

/** One image is used in one version: several services share a constant, and one line is changed to raise it. */
export const imageVersions: Convention = {
  codes: ['POLICY-IMAGE-VERSIONS'],
  *check({ document }) {
    const seen = new Map<string, { readonly name: string; readonly image: string }>();
    for (const [name, { image }] of containers(document)) {
      if (typeof image !== 'string') continue;
      const { domain = '', path, tag = '' } = parseImage(image);
      // `1.2-alpine` and `1.2` are different images; `1.2-alpine` and `1.3-alpine` are two versions of one.
      const flavour = `${domain}/${path}:${tag.replaceAll(/\d+/g, '0')}`;
      const first = seen.get(flavour);
      if (first === undefined) seen.set(flavour, { name, image });
      else if (first.image !== image) {
        yield {
          path: ['services', name, 'image'],
          message: `\`${name}\` runs another version of \`${path}\` than \`${first.name}\``,
          hint: 'say the image once, as a constant, and use it for both',
        };
      }
    }
  },
};
