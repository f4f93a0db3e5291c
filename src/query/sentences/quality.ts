import type { CountedStatement } from '#domain/relation.ts';
import { isConditional } from '#domain/statement.ts';
import { qualityWords as words } from '#words/stanceQualifiers.ts';

/** What keeps a statement from being a plain fact of tier 1. */
export type Quality = keyof typeof words.quality;

export const qualityOrder = Object.keys(words.quality) as Quality[];

/** The quality of a statement; null for a plain fact. */
export function qualityOf({
  statement,
  type,
  to,
}: Pick<CountedStatement, 'statement' | 'type' | 'to'>): Quality | null {
  const { voice, saidBy } = statement;
  // Of the two, not a third: whom it is said to be done to.
  if (voice === 'other' && (saidBy === to || saidBy === statement.to)) return 'otherSide';
  if (voice === 'view' || voice === 'other' || voice === 'unnamed') return voice;
  if (statement.mode === 'threatened') return isConditional(statement, type) ? 'conditional' : 'threatened';
  return statement.mode === 'announced' ? 'announced' : null;
}
