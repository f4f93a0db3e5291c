import { armedBehind } from '#domain/actsBehind.ts';
import {
  basisConfidence,
  type CountedStatement,
  decidingStatements,
  lineKindOf,
  type Relation,
} from '#domain/relation.ts';
import { listed } from '#words/grammar/numbersAndLists.ts';
import { qualityWords as words } from '#words/stanceQualifiers.ts';
import { terms } from '#words/terms.ts';
import { actQuotation, unsaidQuality } from './actVerbs.ts';
import { addedClauses, unsignedNouns } from './addedClauses.ts';
import { qualityOf, qualityOrder } from './quality.ts';

/** What else counts of the signs that are decided, each with its verb and quality: "“seeks to unseat” in the author’s view". */
function alsoOfThoseSigns(
  { statements }: Relation,
  deciding: readonly CountedStatement[],
): readonly string[] {
  const signs = new Set(deciding.map(({ type }) => type.sign));
  const others = statements.filter(
    (one) => lineKindOf(one) !== 'accused' && signs.has(one.type.sign) && !deciding.includes(one),
  );
  const wordsOf = (one: CountedStatement) => {
    if (one.statement.confidence === 'low') return words.also(actQuotation(one), 'implied');
    return alsoWords(one);
  };
  return [...new Set(others.map(wordsOf))];
}

const alsoWords = (one: CountedStatement) => words.also(actQuotation(one), unsaidQuality(one));

/** Armed acts of the sign that is decided, which milder ones decide: "“fights” on an unnamed speaker’s word". */
function armedAlso({ statements }: Relation, deciding: readonly CountedStatement[]): readonly string[] {
  const signs = new Set(deciding.map(({ type }) => type.sign));
  const own = statements.filter(({ type }) => signs.has(type.sign));
  return deciding.length === 0 ? [] : [...new Set(armedBehind(deciding, own).map(alsoWords))];
}

/** The acts that a stance rests on where their types say less than its hue, and what else has that sign. */
function actsAndOthers(relation: Relation): { readonly acts: string; readonly also: readonly string[] } {
  const deciding =
    relation.stance === 'other' || relation.stance === 'alleged' ? [] : decidingStatements(relation);
  // The word of the stance alone would say too much.
  const named = deciding.every(({ type }) => type.alwaysNamed === true)
    ? [...new Set(deciding.map(({ type }) => type.noun ?? words.actBy(type.label)))]
    : [];
  if (named.length === 0) return { acts: '', also: [] };
  const also = alsoOfThoseSigns(relation, deciding);
  return { acts: also.length === 0 ? words.onlyBy(listed(named)) : listed(named), also };
}

/** The same in words: "an accusation, also “seeks to unseat” in the author’s view". */
function actsInPlace(relation: Relation): string {
  const { acts, also } = actsAndOthers(relation);
  return also.length === 0 ? acts : words.withAlso(acts, listed(also));
}

/**
 * What qualifies a stance, in words: "announced and threatened", "announced, implied only"; empty for plain facts
 * that the source states. What has no stance names its qualities itself. Where nothing decides but types that say less
 * than their hue, what else has that sign is named: "an accusation, also “seeks to unseat” in the author’s view". So is an
 * armed act that is told less surely than the milder ones that decide. `speakers` are the names of those on whose word alone it
 * rests: "claimed by Walid al-Muallem".
 */
export function stanceQualities(relation: Relation, speakers: readonly string[] = []): string {
  const { stance } = relation;
  if (stance === 'alleged') return '';
  const deciding = stance === 'other' ? [] : decidingStatements(relation);
  const found = deciding.map(qualityOf);
  const confidence = basisConfidence(relation);
  const { acts, also: others } = actsAndOthers(relation);
  const also = acts === '' ? armedAlso(relation, deciding) : others;
  const ordered = qualityOrder.filter((quality) => found.includes(quality));
  const [only] = ordered;
  const byWhom =
    speakers.length === 0 || ordered.length !== 1 || only === undefined
      ? undefined
      : words.qualityBy[only]?.(speakers);
  const qualities = words.qualities(
    acts,
    byWhom ?? listed(ordered.map((quality) => words.quality[quality])),
    speakers.length === 0 || byWhom !== undefined ? '' : words.accordingTo(speakers),
    // What has no stance says of each noun that it is implied.
    confidence === 'high' || (stance === 'other' && confidence === 'low') ? '' : words.basis[confidence],
  );
  if (also.length === 0) return qualities;
  return qualities === '' ? words.alsoAlone(listed(also)) : words.withAlso(qualities, listed(also));
}

/** The stance alone, with the acts it rests on where these say less than it: "Opposed (only an accusation)". */
export function stanceByActs(relation: Relation): string {
  const stance = terms.stance[relation.stance];
  const acts = actsInPlace(relation);
  return acts === '' ? stance : words.qualified(stance, acts);
}

/** A stance, or what stands in its place, with its qualities: "Opposed (threatened)". */
export function qualifiedStance(main: string, relation: Relation): string {
  const qualities = stanceQualities(relation);
  return qualities === '' ? main : words.qualified(main, qualities);
}

function short(relation: Relation, stanceWords: typeof terms.stance | typeof terms.stanceInSentence): string {
  const stance = stanceWords[relation.stance];
  const nouns = unsignedNouns(relation);
  const main = relation.stance === 'other' && nouns.length > 0 ? words.only(stance, listed(nouns)) : stance;
  const added = addedClauses(relation, 'signed');
  const qualified = qualifiedStance(main, relation);
  return added.length === 0 ? qualified : words.with(qualified, listed(added));
}

/** The stance in as few words as a list needs: "Opposed (threatened)", "Opposed, with support announced". */
export const shortStance = (relation: Relation): string => short(relation, terms.stance);

/** The same inside a sentence: "opposed (threatened)". */
export const shortStanceInSentence = (relation: Relation): string => short(relation, terms.stanceInSentence);
