import type { AttributeType, ScalarType } from '../attribute-type.ts';
import { formsOf } from '../attributes/attribute-at.ts';
import { isMapping } from './is-mapping.ts';
import { takes } from './type-words.ts';

/** What to do about a value of a type that its place does not take. */
export function typeHint(value: unknown, type: AttributeType): string {
  if (value === null) return 'give it a value, or leave it out';
  const forms = formsOf(type);
  const scalar = forms.find((form) => form.kind === 'scalar');
  const collection = forms.find(({ kind }) => kind !== 'scalar');
  if (Array.isArray(value) || isMapping(value)) {
    if (collection === undefined) return 'write one value';
    return collection.kind === 'list' ? LIST : Array.isArray(value) ? `${MAPPING}, without dashes` : MAPPING;
  }
  if (scalar !== undefined) return scalarHint(value, scalar);
  return collection?.kind === 'list' ? LIST : MAPPING;
}

const LIST = 'write each item on a line that begins with a dash';
const MAPPING = 'write lines of a name, a colon and a value below it';

function scalarHint(value: unknown, type: ScalarType): string {
  const { accepts, reads, values } = type;
  if (values !== undefined) return 'write one of them';
  if (typeof value === 'string') return 'take the quotes away';
  if (typeof value === 'number' && reads === 'duration') return 'give it a unit, as in `30s`';
  if (typeof value === 'number' && reads === 'bytes') return 'give it a unit, as in `512m`';
  return accepts.includes('string') && reads === 'string' ? 'put it in quotes' : `write ${takes(type)}`;
}
