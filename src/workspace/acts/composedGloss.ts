import { type Dataset, sourceFormOf } from '#domain/dataset.ts';
import type { Statement } from '#domain/statement.ts';
import { glossOf } from '#words/gloss.ts';

/** The sentence that a statement's own fields make; null where its type or an actor is not there. */
export function composedGloss(dataset: Dataset, statement: Omit<Statement, 'id' | 'gloss'>): string | null {
  const nameOf = (id: string) => dataset.actors.find((actor) => actor.id === id)?.name ?? null;
  const type = dataset.relationTypes.find(({ id }) => id === statement.type);
  const [from, to] = [nameOf(statement.from), nameOf(statement.to)];
  if (type === undefined || from === null || to === null) return null;
  const { voice, mode, saidBy } = statement;
  const speaker = saidBy === 'narrator' || saidBy === 'unnamed' ? null : nameOf(saidBy);
  return glossOf({ from, to, type, voice, mode, saidBy: speaker, sourceForm: sourceFormOf(dataset) });
}
