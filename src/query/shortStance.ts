import { basisConfidence, decidingStatements, type Relation } from '#domain/relation.ts';
import { listed } from '#words/grammar.ts';
import { qualityWords as words } from '#words/stanceQualifiers.ts';
import { terms } from '#words/terms.ts';
import { addedClauses, unsignedNouns } from './addedClauses.ts';
import { qualityOf, qualityOrder } from './quality.ts';

/**
 * What qualifies a stance, in words: "announced and threatened", "announced, implied only"; empty for plain facts
 * that the source states. What has no stance names its qualities itself.
 */
export function stanceQualities(relation: Relation): string {
  const { stance } = relation;
  if (stance === 'alleged') return '';
  const deciding = stance === 'other' ? [] : decidingStatements(relation);
  const found = deciding.map(qualityOf);
  // Types that say less than their hue: the word of the stance alone would say too much.
  const alone = deciding.every(({ type }) => type.alwaysNamed === true)
    ? [...new Set(deciding.map(({ type }) => words.alone[type.id] ?? words.aloneBy(type.label)))]
    : [];
  const confidence = basisConfidence(relation);
  return words.qualities(
    alone.length === 0 ? '' : words.onlyBy(listed(alone)),
    listed(
      qualityOrder.filter((quality) => found.includes(quality)).map((quality) => words.quality[quality]),
    ),
    confidence === 'high' ? '' : words.basis[confidence],
  );
}

/** A stance, or what stands in its place, with its qualities: "Opposed (threatened)". */
export function qualifiedStance(main: string, relation: Relation): string {
  const qualities = stanceQualities(relation);
  return qualities === '' ? main : words.qualified(main, qualities);
}

function short(relation: Relation, stanceWords: typeof terms.stance | typeof terms.stanceInSentence): string {
  const stance = stanceWords[relation.stance];
  const main = relation.stance === 'other' ? words.only(stance, listed(unsignedNouns(relation))) : stance;
  const added = addedClauses(relation, 'signed');
  const qualified = qualifiedStance(main, relation);
  return added.length === 0 ? qualified : words.with(qualified, listed(added));
}

/** The stance in as few words as a list needs: "Opposed (threatened)", "Opposed, with support announced". */
export const shortStance = (relation: Relation): string => short(relation, terms.stance);

/** The same inside a sentence: "opposed (threatened)". */
export const shortStanceInSentence = (relation: Relation): string => short(relation, terms.stanceInSentence);
