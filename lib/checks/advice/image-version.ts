import { imageFault, parseImage } from '../../compose/image-reference.ts';
import { isStackModel } from '../facts/engine-name.ts';
import { nameList } from '../facts/name-list.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** An image says which version it is: without one, every pull may bring another program. */
export const imageVersion: Rule = {
  codes: ['IMAGE-TAG'],
  *check(model) {
    const found = engineServices(model.document).flatMap(([name, { image, build }]) =>
      typeof image === 'string' && build === undefined && isOpen(image) ? [{ name, image }] : [],
    );
    // A service of a tree can be acknowledged by itself; of a file, one remark is enough.
    for (const group of isStackModel(model) ? found.map((one) => [one]) : [found]) {
      const [first] = group;
      if (first === undefined) continue;
      const images = [...new Set(group.map(({ image }) => `\`${image}\``))];
      yield {
        path: ['services', first.name, 'image'],
        severity: 'warning',
        message: `${nameList(images)} ${images.length === 1 ? 'has' : 'have'} no version`,
        hint: 'name a version and its digest',
      };
    }
  },
};

function isOpen(image: string): boolean {
  if (imageFault(image) !== undefined) return false;
  const { tag = 'latest', digest } = parseImage(image);
  return digest === undefined && tag === 'latest';
}
