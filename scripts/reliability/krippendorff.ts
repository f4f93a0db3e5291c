import { seededRandom } from '#graph/layout/seededRandom.ts';

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

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const draws = 2000;

/**
 * The 95 % percentile interval of alpha from 2000 bootstrap samples of the units, the same on every run. Null if alpha is
 * not defined, or is 1: samples of units on which all agree never differ, so they give no width. Samples in which alpha is
 * not defined are left out.
 */
export function alphaInterval(units: readonly (readonly (string | null)[])[]): Interval | null {
  const alpha = nominalAlpha(units);
  if (alpha === null || alpha === 1) return null;
  const random = seededRandom(2016);
  const alphas = Array.from({ length: draws }, () =>
    nominalAlpha(units.map(() => units[Math.floor(random() * units.length)]!)),
  )
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  const at = (share: number) => alphas[Math.round(share * (alphas.length - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}
