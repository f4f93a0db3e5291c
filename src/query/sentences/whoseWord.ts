/** Whose word a statement is. */

import type { ActorId } from '#domain/ids.ts';
import { type CountedStatement, decidingStatements, type Relation } from '#domain/relation.ts';
import { isByHand } from '#words/changedByHand.ts';

/** The most certain first: what the source says itself comes before what it passes on. */
export const frameOrder = [
  'reported',
  'corrected',
  'stated',
  'others',
  'view',
  'unnamed',
  'implied',
] as const;
export type Frame = (typeof frameOrder)[number];

/**
 * `stated` is the word of the actor itself or of its official, `others` that of another; what is implied is nobody’s; `corrected` was
 * changed by hand in what a row says.
 */
export function frameOf({ statement, from }: CountedStatement): Frame {
  const { voice, saidBy, from: coded, confidence } = statement;
  if (confidence === 'low') return 'implied';
  if (voice === 'report') return isByHand(statement) ? 'corrected' : 'reported';
  if (voice === 'view' || voice === 'unnamed') return voice;
  if (saidBy === 'narrator' || saidBy === 'unnamed') return 'unnamed';
  return voice === 'party' && (saidBy === from || saidBy === coded) ? 'stated' : 'others';
}

/** Who speaks in these statements, without the source and those who have no name. */
export const speakersOf = (acts: readonly CountedStatement[]): readonly ActorId[] => [
  ...new Set(
    acts.flatMap(({ statement: { saidBy } }) =>
      saidBy === 'narrator' || saidBy === 'unnamed' ? [] : [saidBy as ActorId],
    ),
  ),
];

/** The parties on whose word alone a stance rests, be it their own account or of others; none where the source itself says it. */
export function partiesBehind(relation: Relation): readonly ActorId[] {
  if (relation.stance === 'other' || relation.stance === 'alleged') return [];
  const deciding = decidingStatements(relation);
  const isParty = ({ statement: { voice } }: CountedStatement) => voice === 'party' || voice === 'other';
  return deciding.every(isParty) ? speakersOf(deciding) : [];
}
