import type { CountedStatement } from '#domain/relation.ts';
import { isConditional } from '#domain/statement.ts';
import { qualityWords as words } from '#words/stanceQualifiers.ts';

/** What keeps a statement from being a plain fact of tier 1. */
export type Quality = keyof typeof words.quality;

export const qualityOrder = Object.keys(words.quality) as Quality[];

/** The quality of a statement; null for a plain fact. */
export function qualityOf({ statement, type }: Pick<CountedStatement, 'statement' | 'type'>): Quality | null {
  if (statement.voice === 'view' || statement.voice === 'other' || statement.voice === 'unnamed') {
    return statement.voice;
  }
  if (statement.mode === 'threatened') return isConditional(statement, type) ? 'conditional' : 'threatened';
  return statement.mode === 'announced' ? 'announced' : null;
}
