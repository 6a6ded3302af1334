import type { DocumentPath } from '../../core/document-path.ts';
import { attributeAt } from '../attributes/attribute-at.ts';

/** What stands at a place, in words: an attribute by its name, an item or a value by that of its list or mapping. */
export function placeName(path: DocumentPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'a Compose file';
  const around = path.slice(0, -1).findLast((segment) => typeof segment === 'string');
  if (typeof last === 'number') return `an item of \`${around}\``;
  return around === undefined || attributeAt(path) !== undefined ? `\`${last}\`` : `\`${last}\` in \`${around}\``;
}

/** Whose attributes stand at a place, in words. */
export function ownerName(path: DocumentPath): string {
  const [section, name] = path;
  return path.length === 2 && typeof name === 'string' ? `a ${String(section).slice(0, -1)}` : placeName(path);
}
