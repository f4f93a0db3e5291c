import { seededRandom } from '#base/seededRandom.ts';

/** One unit: its values, one an observer, null where one gave none. */
export type Unit = readonly (string | null)[];

/** A unit with two values or more: the places of these in the list of all values, and their disagreement. */
interface Coded {
  readonly values: readonly number[];
  readonly disagreement: number;
}

const pairsUnequal = (counts: readonly number[], total: number) =>
  counts.reduce((sum, count) => sum + count * (total - count), 0);

function codedUnits(units: readonly Unit[]): readonly Coded[] {
  const places = new Map<string, number>();
  const placeOf = (value: string) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  };
  return units
    .map((unit) => unit.filter((value) => value !== null).map(placeOf))
    .filter((values) => values.length > 1)
    .map((values) => ({
      values,
      disagreement:
        pairsUnequal(
          [...new Set(values)].map((one) => values.filter((value) => value === one).length),
          values.length,
        ) /
        (values.length - 1),
    }));
}

function alphaOf(units: readonly Coded[]): number | null {
  const counts: number[] = [];
  let total = 0;
  let observed = 0;
  for (const { values, disagreement } of units) {
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    total += values.length;
    observed += disagreement;
  }
  const expected = pairsUnequal(counts, total);
  return expected === 0 ? null : 1 - ((total - 1) * observed) / expected;
}

/**
 * Krippendorff's alpha for nominal data, with any number of observers and missing values: 1 − observed disagreement /
 * disagreement expected by chance. Null if no unit has two values, or if all values are equal, so that chance could not
 * disagree. K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), sections B to D.
 */
export function nominalAlpha(units: readonly Unit[]): number | null {
  return alphaOf(codedUnits(units));
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const draws = 2000;

/**
 * The 95 % percentile interval of alpha from 2000 bootstrap samples of the units with two values or more, the same on
 * every run. Null if alpha is not defined, or is 1: samples of units on which all agree never differ, so they give no
 * width. Samples in which alpha is not defined are left out.
 */
export function alphaInterval(units: readonly Unit[]): Interval | null {
  const coded = codedUnits(units);
  const alpha = alphaOf(coded);
  if (alpha === null || alpha === 1) return null;
  const random = seededRandom(2016);
  const alphas = Array.from({ length: draws }, () =>
    alphaOf(coded.map(() => coded[Math.floor(random() * coded.length)] as Coded)),
  )
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  const at = (share: number) => alphas[Math.round(share * (alphas.length - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}
