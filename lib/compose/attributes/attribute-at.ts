import type { Attribute, AttributeType, ObjectType } from '../attribute-type.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import { COMPOSE_FILE } from './compose-file.ts';

/** The attribute that stands at a place of a Compose file; nothing for an item, or for a key that the user chose. */
export function attributeAt(path: DocumentPath): Attribute | undefined {
  const around = typeAt(path.slice(0, -1));
  const name = path.at(-1);
  if (around === undefined || name === undefined) return undefined;
  const object = formsOf(around).find((form) => form.kind === 'object');
  return object === undefined ? undefined : attributeOf(object, name);
}

/** The attribute of a name, which may be anything. */
export function attributeOf({ attributes }: ObjectType, name: string | number): Attribute | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** The type of what stands at a place of a Compose file, where the format knows it. */
export function typeAt(path: DocumentPath): AttributeType | undefined {
  let type: AttributeType | undefined = COMPOSE_FILE;
  for (const segment of path) {
    if (type === undefined) return undefined;
    type = memberType(type, segment);
  }
  return type;
}

/** The type of a member: of an item for an index, of an attribute or of a value for a key. */
function memberType(type: AttributeType, segment: string | number): AttributeType | undefined {
  for (const form of formsOf(type)) {
    if (form.kind === 'list' && typeof segment === 'number') return form.item;
    if (form.kind === 'map' && typeof segment === 'string') return form.value;
    if (form.kind === 'object' && typeof segment === 'string') return attributeOf(form, segment)?.type;
  }
  return undefined;
}

/** A type without short forms, or its canonical form and the short ones. */
export function formsOf(type: AttributeType): readonly AttributeType[] {
  return type.kind === 'short' ? [type.long, ...type.short] : [type];
}
