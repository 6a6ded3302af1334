import { closestName } from '../../core/closest-name.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { AttributeType, ScalarType } from '../attribute-type.ts';
import { patternOf } from './pattern-of.ts';
import { placeName } from './place-words.ts';
import { takes } from './type-words.ts';

/** What is wrong with a value of the right type at a place; `type` is one form of `whole`. */
export function valueFault(
  value: unknown,
  type: ScalarType,
  whole: AttributeType,
  path: DocumentPath,
): { readonly message: string; readonly hint: string } | undefined {
  const { values, pattern, form = '', minimum = -Infinity, maximum = Infinity } = type;
  if (typeof value === 'string') {
    if (values !== undefined && !values.includes(value)) {
      const meant = closestName(value, values);
      const hint = meant === undefined ? 'write one of them' : `did you mean \`${meant}\`?`;
      return { message: `${placeName(path)} takes ${takes(whole)}, and nothing else`, hint };
    }
    if (pattern === undefined || patternOf(pattern).test(value)) return undefined;
    return { message: `${placeName(path)} has a form that it may not have`, hint: `write ${form}` };
  }
  if (typeof value !== 'number' || (value >= minimum && value <= maximum)) return undefined;
  return { message: `${placeName(path)} is out of bounds`, hint: `it takes ${takes(type)}` };
}
