/**
 * Krippendorff's alpha for nominal data, with any number of observers and missing values: 1 − observed disagreement /
 * disagreement expected by chance. A unit is the list of its values, one an observer, null where one gave none. Null
 * if no unit has two values, or if all values are equal, so that chance could not disagree.
 * K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections B to D.
 */
export function nominalAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const pairable = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((unit) => unit.length > 1);
  const counts = new Map<string, number>();
  for (const value of pairable.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const total = pairable.flat().length;
  const unequal = (values: Iterable<number>, all: number) =>
    [...values].reduce((sum, count) => sum + count * (all - count), 0);
  const expected = unequal(counts.values(), total);
  if (expected === 0) return null;
  const observed = pairable.reduce((sum, unit) => {
    const within = new Map<string, number>();
    for (const value of unit) within.set(value, (within.get(value) ?? 0) + 1);
    return sum + unequal(within.values(), unit.length) / (unit.length - 1);
  }, 0);
  return 1 - ((total - 1) * observed) / expected;
}
