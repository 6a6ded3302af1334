/**
 * Writes a value as Docker Compose reads it from a `.env`: in single quotes wherever those can hold it.
 *
 * A backslash before a single quote, or before the end, can only stand in double quotes.
 */
export function dotenvValue(value: string): string {
  const isOdd = /(?:^|[^\\])(?:\\\\)*\\(?:'|$)/.test(value);
  return isOdd ? `"${value.replaceAll(/[\\"$]/g, '\\$&')}"` : `'${value.replaceAll("'", "\\'")}'`;
}
