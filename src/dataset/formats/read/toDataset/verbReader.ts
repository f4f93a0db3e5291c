import type { Recipe } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { isBareSign, knownSign } from '#dataset/formats/read/columnMeaning/signWords.ts';
import { isSlipOf } from '#dataset/spellingHint.ts';
import type { TieRow } from './tieRows.ts';

/** The sign that a word of no list is a slip of the pen for: "opposd". */
const misspeltSign = (value: string): string | null =>
  ['aligned', 'opposed', 'positive', 'negative'].find((sign) => isSlipOf(value, sign)) ?? null;

/**
 * The word of a row for its relation; empty where it says no more than a sign. One that no list knows is a sign that is written
 * otherwise where all other values are signs ("alligned"), whatever it was taken to mean, or where it was taken as the sign that it
 * misspells ("opposd").
 */
export function verbReader({ values }: Recipe): (row: TieRow) => string {
  const known = values.filter(({ value }) => value !== '' && knownSign(value) !== null);
  const holdsSigns = known.length > 0 && known.every(({ value }) => isBareSign(value));
  const misspelt = new Set(
    values.flatMap(({ value, sign }) => {
      if (knownSign(value) !== null) return [];
      const near = misspeltSign(value);
      return near !== null && knownSign(near)?.sign === sign ? [value] : [];
    }),
  );
  return ({ verb, value }) => {
    const isOtherwise = verb === value && knownSign(value) === null && (holdsSigns || misspelt.has(value));
    return isBareSign(verb) || isOtherwise ? '' : verb;
  };
}
