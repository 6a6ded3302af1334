/**
 * Finds the name that was probably meant, or nothing when none is near.
 *
 * Case, `-` and `_` do not count; a third of the letters may be wrong, added, missing or swapped. Of equally near names the
 * first wins.
 */
export function closestName(wrong: string, names: Iterable<string>): string | undefined {
  const folded = fold(wrong);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(folded.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(folded, fold(name), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}

// Damerau-Levenshtein with swaps of neighbours; anything at or above the limit may come back as the limit.
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(row, j - 1) + (same ? 0 : 1), at(row, j) + 1, at(next, j - 1) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(previous, j - 2) + 1);
      next.push(cost);
    }
    [previous, row] = [row, next];
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
