const PATTERNS = new Map<string, RegExp>();

/** The pattern of a table, made when it is first needed. */
export function patternOf(source: string): RegExp {
  const known = PATTERNS.get(source);
  if (known !== undefined) return known;
  const pattern = new RegExp(source, 'u');
  PATTERNS.set(source, pattern);
  return pattern;
}
