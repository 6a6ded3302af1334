const LONGEST = 60;

/** A value that is no secret, for a message: what is long or unprintable is not repeated. */
export function shown(value: string): string {
  const isPlain = value !== '' && value.length <= LONGEST && /^[ -_a-~]*$/.test(value);
  return isPlain ? `\`${value}\`` : value === '' ? 'empty' : 'a text';
}
