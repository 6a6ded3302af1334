import type { DocumentPath } from '../../core/document-path.ts';
import type { AttributeType } from '../attribute-type.ts';
import { isMapping } from '../schema/is-mapping.ts';
import { attributeOf, formsOf } from './attribute-at.ts';
import { COMPOSE_FILE } from './compose-file.ts';

/** Is shown a value with its type; `path` changes as the walk goes on, so whoever keeps it copies it. */
export type AttributeVisitor = (value: unknown, type: AttributeType, path: DocumentPath) => void;

/**
 * Visits each value of a Compose file whose type the format knows, parents first, in the order of the document. The
 * type is that of the form which the value has, never a short one; values of no form of theirs are left out.
 */
export function walkAttributes(document: unknown, visit: AttributeVisitor): void {
  walk(document, COMPOSE_FILE, [], visit);
}

function walk(value: unknown, type: AttributeType, path: (string | number)[], visit: AttributeVisitor): void {
  const form = formFor(value, type);
  if (form === undefined) return;
  visit(value, form, path);
  if (form.kind === 'list') {
    for (const [index, item] of (value as readonly unknown[]).entries()) {
      path.push(index);
      walk(item, form.item, path, visit);
      path.pop();
    }
  } else if (form.kind === 'map' || form.kind === 'object') {
    for (const [key, member] of Object.entries(value as object)) {
      const inner = form.kind === 'map' ? form.value : attributeOf(form, key)?.type;
      if (inner === undefined) continue;
      path.push(key);
      walk(member, inner, path, visit);
      path.pop();
    }
  }
}

/** The form of a type that a value has, by its kind alone. */
export function formFor(value: unknown, type: AttributeType): AttributeType | undefined {
  const kinds = kindsFor(value);
  if (type.kind !== 'short') return kinds.includes(type.kind) ? type : undefined;
  return formsOf(type).find(({ kind }) => kinds.includes(kind));
}

function kindsFor(value: unknown): readonly AttributeType['kind'][] {
  if (Array.isArray(value)) return LIST;
  return isMapping(value) ? MAPPING : SCALAR;
}

const LIST = ['list', 'any'] as const;
const MAPPING = ['map', 'object', 'any'] as const;
const SCALAR = ['scalar', 'any'] as const;
