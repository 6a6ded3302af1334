/**
 * Whether two readable strings are the same on every host, on none (`false`), or on some (`undefined`).
 *
 * One variable has one value; of two nobody knows. Letters count alike in either case, as in the names of hosts.
 */
export function isSameText(one: string, other: string): boolean | undefined {
  const [a, b] = [piecesOf(one), piecesOf(other)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (restA.length === 0 && restB.length === 0) return true;
  const isApart = [
    [restA[0], restB[0]],
    [restA.at(-1), restB.at(-1)],
  ].some(([x, y]) => isLiteral(x) && isLiteral(y));
  if (isApart) return false;
  return [...restA, ...restB].some((piece) => !isLiteral(piece)) ? undefined : false;
}

// Single characters, and variables as a whole.
function piecesOf(text: string): readonly string[] {
  const pieces = text.match(/\$\{\w+\}|[^]/g) ?? [];
  return pieces.map((piece) => (piece.length > 1 ? piece : piece.toLowerCase()));
}

// Of an empty rest nothing is left but what the other has more.
function isLiteral(piece: string | undefined): boolean {
  return piece !== undefined && piece.length === 1;
}
