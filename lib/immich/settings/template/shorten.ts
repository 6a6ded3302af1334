const LONGEST = 40;

/** What stands in a template, for a message: of something long the beginning. */
export function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
