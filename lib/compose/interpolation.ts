import { Text } from '../core/text.ts';
import type { Variable } from '../core/variable.ts';

/**
 * The spelling of a string in compose.yaml: every literal `$` doubled, every variable as `${…}`.
 *
 * @see https://docs.docker.com/reference/compose-file/interpolation/
 */
export function composeString(value: string | Text): string {
  if (!Text.isText(value)) return escape(value);
  return value.parts.map((part) => (typeof part === 'string' ? escape(part) : reference(part))).join('');
}

/** The message that Compose stops with when a variable is missing. */
export function missingMessage(variable: Variable): string {
  return variable.purpose ?? `set ${variable.name} in .env`;
}

function escape(literal: string): string {
  return literal.replaceAll('$', '$$$$');
}

function reference(variable: Variable): string {
  if (variable.kind === 'optional') return `\${${variable.name}:-${variable.fallback ?? ''}}`;
  return `\${${variable.name}:?${missingMessage(variable)}}`;
}
