import type { Text } from './text.ts';

/** A text for people: its variables by their names alone, as `${NAME}`. */
export function readableText({ parts }: Text): string {
  return parts.map((part) => (typeof part === 'string' ? part : `\${${part.name}}`)).join('');
}
