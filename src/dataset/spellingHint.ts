const longest = 64;

/**
 * The candidate that differs least from a word, as a hint for a slip of the pen; null if none is near.
 *
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours, each 1), ignoring case. Near is at
 * most a third of the word's length, and at least 2; a candidate that holds the word, or the other way round, is near
 * too, but loses to any that is near by distance. O(candidates × length²), cut short as soon as a row exceeds the limit.
 * Words over 64 characters get no hint. Not Damerau's full distance: editing a swapped pair again is no slip.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length === 0 || word.length > longest) return null;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  let holding: string | null = null;
  for (const candidate of candidates) {
    if (candidate.length > longest) continue;
    const lower = candidate.toLowerCase();
    const distance = distanceBelow(wanted, lower, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
    if (wanted.length > 2 && lower.length > 2 && (lower.includes(wanted) || wanted.includes(lower)))
      holding ??= candidate;
  }
  return best ?? holding;
}

/** True if a word is another but for one letter, or for two that have changed places. */
export const isSlipOf = (word: string, other: string): boolean =>
  distanceBelow(word.toLowerCase(), other, 2) < 2;

/** The distance of two words, or `limit` if it is not below it. */
function distanceBelow(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + same,
      );
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) cost = Math.min(cost, (before[column - 2] as number) + 1);
      current.push(cost);
    }
    if (Math.min(...current) >= limit) return limit;
    before = last;
    last = current;
  }
  return Math.min(last[other.length] as number, limit);
}
