import type { Text } from './text.ts';

/** A text for people: its variables by their names alone, as `${NAME}`. */
export function readableText({ parts }: Text): string {
  return parts.map((part) => (typeof part === 'string' ? part : `\${${part.name}}`)).join('');
}

/** Whether a text for people holds a variable. */
export function hasVariable(text: string): boolean {
  return text.includes('${');
}
