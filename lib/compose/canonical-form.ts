import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { AttributeType, ObjectType, ShortForm } from './attribute-type.ts';
import { formsOf } from './attributes/attribute-at.ts';
import { SERVICE } from './attributes/service.ts';

/** The short forms that a model may have too, since whoever reads it knows both. */
const KEPT: ReadonlySet<ShortForm> = new Set([
  'build',
  'command',
  'device',
  'env-file',
  'file-mount',
  'gpus',
  'ssh',
  'ulimit',
]);

/** The form that an attribute of a service must have, where `value` has another one. */
export function missedForm(attribute: string, value: ResolvedValue): string | undefined {
  const type = Object.hasOwn(SERVICE, attribute) ? SERVICE[attribute]?.type : undefined;
  return type === undefined || fits(value, type) ? undefined : nameOf(type);
}

function fits(value: ResolvedValue, type: AttributeType): boolean {
  switch (type.kind) {
    case 'scalar':
      return isScalar(value);
    case 'list':
      return Array.isArray(value) && value.every((item: ResolvedValue) => item !== null && fitsWithin(item, type.item));
    case 'map':
      return (
        isMapping(value) &&
        Object.values(value).every((member) => formsOf(type.value).some((form) => fitsWithin(member, form)))
      );
    case 'object':
      return isMapping(value) || (type.nullable === true && value === null);
    case 'short':
      return formsIn(type).some((form) => fits(value, form));
    default:
      return true;
  }
}

// What is deeper is not read without looking.
function fitsWithin(value: ResolvedValue, type: AttributeType): boolean {
  if (type.kind === 'short') return formsIn(type).some((form) => fitsWithin(value, form));
  return fits(value, type) && (type.kind !== 'object' || value === null || hasScalars(value as object, type));
}

function hasScalars(members: object, { attributes }: ObjectType): boolean {
  return Object.entries(members).every(([name, member]) => {
    const isOne = Object.hasOwn(attributes, name) && attributes[name]?.type.kind === 'scalar';
    return !isOne || (member !== null && isScalar(member as ResolvedValue));
  });
}

function formsIn(type: AttributeType): readonly AttributeType[] {
  if (type.kind !== 'short') return [type];
  return KEPT.has(type.form) ? [...type.short, type.long] : [type.long];
}

function isScalar(value: ResolvedValue): boolean {
  return typeof value !== 'object' || value === null || Text.isText(value);
}

function isMapping(value: ResolvedValue): value is { readonly [key: string]: ResolvedValue } {
  return !isScalar(value) && !Array.isArray(value);
}

function nameOf(type: AttributeType): string {
  const names = formsIn(type).map((form) => {
    if (form.kind === 'list') return `a list with ${nameOf(form.item)} for each item`;
    if (form.kind === 'map') return `a mapping with ${nameOf(form.value)} for each key`;
    if (form.kind === 'object') return form.nullable === true ? 'nothing or a mapping' : 'a mapping';
    return 'one value';
  });
  return names.join(' or ');
}
