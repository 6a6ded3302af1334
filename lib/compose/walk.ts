import type { DocumentPath } from '../core/document-path.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';

/** Visits every scalar of resolved data, in document order. */
export function walkScalars(
  value: ResolvedValue | undefined,
  visit: (scalar: string | number | boolean | null | Text, path: DocumentPath) => void,
  path: DocumentPath = [],
): void {
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Text.isText(value)) {
    visit(value, path);
    return;
  }
  const entries: readonly (readonly [string | number, ResolvedValue])[] = Array.isArray(value)
    ? value.map((item: ResolvedValue, index) => [index, item] as const)
    : Object.entries(value);
  for (const [segment, member] of entries) walkScalars(member, visit, [...path, segment]);
}

/** Visits every key of resolved data, with the place of its value. */
export function walkKeys(
  value: ResolvedValue | undefined,
  visit: (key: string, path: DocumentPath) => void,
  path: DocumentPath = [],
): void {
  if (typeof value !== 'object' || value === null || Text.isText(value)) return;
  if (Array.isArray(value)) {
    value.forEach((item: ResolvedValue, index) => walkKeys(item, visit, [...path, index]));
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    visit(key, [...path, key]);
    walkKeys(member, visit, [...path, key]);
  }
}
