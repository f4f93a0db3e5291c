import type { Statement } from './statement.ts';

/**
 * 1: done, as the source or the party itself reports. 2: announced or threatened, reported likewise. 3: a view, or the
 * word of another or of nobody named.
 */
export type Tier = 1 | 2 | 3;

/** The tier of a statement; null for an accusation's content, which never decides a stance. */
export function tierOf(statement: Pick<Statement, 'mode' | 'voice'>): Tier | null {
  if (statement.mode === 'accused') return null;
  if (statement.voice !== 'report' && statement.voice !== 'party') return 3;
  return statement.mode === 'done' ? 1 : 2;
}
