import { Text } from '../../core/text.ts';

/** A text with something in the place of its variables, or nothing where a setting holds no text. */
export function withStandIn(value: unknown, standIn: string): string | undefined {
  if (typeof value === 'string') return value;
  if (!Text.isText(value)) return undefined;
  return value.parts.map((part) => (typeof part === 'string' ? part : standIn)).join('');
}

/** Tells whether a text ends with a variable, so that nobody knows its end. */
export function isOpenEnded(value: unknown): boolean {
  return Text.isText(value) && typeof value.parts.at(-1) !== 'string';
}
