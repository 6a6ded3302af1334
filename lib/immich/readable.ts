import { readableText } from '../core/readable-text.ts';
import { Text } from '../core/text.ts';
import { Variable } from '../core/variable.ts';

/** A string with its variables by their names alone, as `${NAME}`; nothing for what is not known yet, or no string. */
export function readable(value: unknown): string | undefined {
  if (Text.isText(value)) return readableText(value);
  if (Variable.isVariable(value)) return `\${${value.name}}`;
  return typeof value === 'string' ? value : undefined;
}
