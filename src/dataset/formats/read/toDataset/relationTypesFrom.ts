import type { StatedChoice } from '#dataset/formats/read/columnMeaning/recipe.ts';
import { isBareSign } from '#dataset/formats/read/columnMeaning/signWords.ts';
import type { RelationTypeId } from '#domain/ids.ts';
import { type Family, plainVerbs, type RelationType, type Sign } from '#domain/statement.ts';
import { shortened } from './cleanText.ts';
import { idMaker } from './idMaker.ts';

const signs: Readonly<Record<StatedChoice, Sign | 0>> = { aligned: 1, opposed: -1, other: 0, unclear: 0 };

/** Where the file has a sign and no word, as `plainVerbs`. */
export const plainInverse: Readonly<Record<StatedChoice, string>> = {
  aligned: 'has as an ally',
  opposed: 'is opposed by',
  other: 'is linked from',
  unclear: 'meets a neutral or unclear position of',
};

/** A family that fits the sign, whatever the table of words proposed. */
export function familyFor(sign: StatedChoice, family: Family): Family {
  const isSigned = family === 'armed' || family === 'coercive' || family === 'political';
  if (sign === 'unclear') return 'contact';
  if (sign === 'other') return isSigned ? 'contact' : family;
  return isSigned ? family : 'political';
}

export interface TypeMaker {
  readonly typeFor: (verb: string, sign: StatedChoice, family: Family, isDirected: boolean) => RelationType;
  readonly all: () => readonly RelationType[];
}

/** Relation types as the rows call for them: one for each word, sign and direction. */
export function typeMaker(): TypeMaker {
  const make = idMaker();
  const types = new Map<string, RelationType>();
  return {
    typeFor: (verb, sign, family, isDirected) => {
      const isPlain = isBareSign(verb);
      const key = JSON.stringify([isPlain ? '' : verb, sign, familyFor(sign, family), isDirected]);
      const known = types.get(key);
      if (known !== undefined) return known;
      const label = isPlain ? plainVerbs[sign] : shortened(verb, 80);
      const inverse = isPlain ? plainInverse[sign] : `is the target of “${label}”`;
      const type: RelationType = {
        id: make(label) as RelationTypeId,
        label,
        inverseLabel: isDirected ? inverse : label,
        family: familyFor(sign, family),
        sign: signs[sign],
        symmetric: !isDirected,
        // Neutral is no contact: the family says only that it takes no side.
        ...(sign === 'unclear' ? { noun: 'a neutral or unclear position' } : {}),
      };
      types.set(key, type);
      return type;
    },
    all: () => [...types.values()],
  };
}
