import { closestName } from '../../core/closest-name.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { LineSection, LineSetting } from './settings-of.ts';

/** The setting or section at a path, or nothing. */
export function settingAt(root: LineSection, path: DocumentPath): LineSetting | LineSection | undefined {
  let found: LineSetting | LineSection | undefined = root;
  for (const key of path) found = found?.kind === 'section' ? found.members.get(String(key)) : undefined;
  return found;
}

/** Where an unknown key probably belongs, with its own spelling set right. */
export function probableSetting(root: LineSection, path: DocumentPath): DocumentPath | undefined {
  const around = path.slice(0, -1);
  const key = String(path.at(-1));
  const section = settingAt(root, around);
  const sibling = section?.kind === 'section' ? closestName(key, section.members.keys()) : undefined;
  if (sibling !== undefined) return [...around, sibling];
  const nested = [...around, ...key.split('.')];
  if (settingAt(root, nested) !== undefined) return nested;
  const elsewhere = placesOf(key, root, []);
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

function placesOf(key: string, { members }: LineSection, path: DocumentPath): DocumentPath[] {
  return [...members].flatMap(([name, member]) => {
    const place = [...path, name];
    return [...(name === key ? [place] : []), ...(member.kind === 'section' ? placesOf(key, member, place) : [])];
  });
}
