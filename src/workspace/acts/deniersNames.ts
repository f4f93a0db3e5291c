/** Names inside the notes of denials, which follow those of the actors. */
import type { Dataset } from '#domain/dataset.ts';
import { denialWords } from '#words/denials.ts';
import { type Draft, itemsOf } from './actBuilder.ts';

/** Has the notes name one who denies by another name. */
export function renameDenier(draft: Draft, from: string, to: string): void {
  for (const [at, statement] of itemsOf(draft.data, 'statements').entries()) {
    const note = denialWords.renamed(statement.note ?? '', from, to);
    if (statement.note !== undefined && note !== statement.note)
      draft.replace('statements', at, { ...statement, note });
  }
}

/** Has the notes follow the actors that the draft has renamed so far. */
export function renewDeniers(draft: Draft, before: Dataset): void {
  const now = new Map(draft.data.dataset.actors.map(({ id, name }) => [id, name]));
  for (const { id, name } of before.actors) {
    const renamed = now.get(id);
    if (renamed !== undefined && renamed !== name) renameDenier(draft, name, renamed);
  }
}
