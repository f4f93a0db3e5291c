import type { CountedStatement, Relation } from '#domain/relation.ts';
import { tierOf } from '#domain/tier.ts';
import { listed } from '#words/grammar.ts';
import { qualityWords as words } from '#words/stanceQualifiers.ts';
import { terms } from '#words/terms.ts';

/** What keeps a statement from being a plain fact of tier 1. */
export type Quality = keyof typeof words.quality;

export const qualityOrder = Object.keys(words.quality) as Quality[];

/** The quality of a statement; null for a plain fact. */
export function qualityOf({ statement }: CountedStatement): Quality | null {
  if (statement.voice === 'view' || statement.voice === 'other' || statement.voice === 'unnamed') {
    return statement.voice;
  }
  return statement.mode === 'announced' || statement.mode === 'threatened' ? statement.mode : null;
}

/** The signed statements of the tier that decides the stance. */
export function decidingStatements({ tier, statements }: Relation): readonly CountedStatement[] {
  return statements.filter(
    ({ statement, type }) => type.sign !== 0 && statement.mode !== 'accused' && tierOf(statement) === tier,
  );
}

/** The qualities of the statements that decide a stance, in words: "announced and threatened"; empty for plain facts. */
export function stanceQualities(relation: Relation): string {
  const qualities = new Set(decidingStatements(relation).map(qualityOf));
  return listed(
    qualityOrder.filter((quality) => qualities.has(quality)).map((quality) => words.quality[quality]),
  );
}

const qualified = (stance: string, qualities: string) =>
  qualities === '' ? stance : words.qualified(stance, qualities);

/** The stance in as few words as a list needs: "Opposed (threatened)". */
export const shortStance = (relation: Relation): string =>
  qualified(terms.stance[relation.stance], stanceQualities(relation));

/** The same inside a sentence: "opposed (threatened)". */
export const shortStanceInSentence = (relation: Relation): string =>
  qualified(terms.stanceInSentence[relation.stance], stanceQualities(relation));
