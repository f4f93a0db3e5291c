import type { Statement } from './statement.ts';

/** 1: done, told by the source or by the party itself. 2: announced or threatened, told likewise. 3: a view, another's word, or nobody's. */
export type Tier = 1 | 2 | 3;

/** The tier of a statement; null for an accusation's content, which never decides a stance. */
export function tierOf(statement: Pick<Statement, 'mode' | 'voice'>): Tier | null {
  if (statement.mode === 'accused') return null;
  if (statement.voice !== 'report' && statement.voice !== 'party') return 3;
  return statement.mode === 'done' ? 1 : 2;
}
