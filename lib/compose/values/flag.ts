import type { Read, TypedScalar } from './read.ts';

/** Words that Compose takes for a boolean, though YAML does not; it prints a warning for each. */
const OLD_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['y', true],
  ['yes', true],
  ['on', true],
  ['n', false],
  ['no', false],
  ['off', false],
]);

/** A switch: `true` or `false`, also as text, and the words that stood for them before YAML 1.2. */
export function readFlag(value: TypedScalar): Read<boolean> {
  if (typeof value === 'boolean') return { value };
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  const flag = word === 'true' ? true : word === 'false' ? false : OLD_WORDS.get(word);
  return flag === undefined ? { fault: 'is neither `true` nor `false`' } : { value: flag };
}

/** Whether a text is a switch of YAML 1.1, such as `yes`. */
export function isOldFlag(text: string): boolean {
  return OLD_WORDS.has(text.toLowerCase());
}
