/** Names inside the notes of denials, which follow those of the actors. */
import type { Dataset } from '#domain/dataset.ts';
import { denialWords } from '#words/denialNotes.ts';
import { type ActBuilder, itemsOf } from '#workspace/acts/actBuilder.ts';

/** Has the notes name one who denies by another name. */
export function renameDenier(builder: ActBuilder, from: string, to: string): void {
  for (const [at, statement] of itemsOf(builder.data, 'statements').entries()) {
    const note = denialWords.renamed(statement.note ?? '', from, to);
    if (statement.note !== undefined && note !== statement.note)
      builder.replace('statements', at, { ...statement, note });
  }
}

/** Has the notes follow the actors that the act has renamed so far. */
export function renewDeniers(builder: ActBuilder, before: Dataset): void {
  const now = new Map(builder.data.dataset.actors.map(({ id, name }) => [id, name]));
  for (const { id, name } of before.actors) {
    const renamed = now.get(id);
    if (renamed !== undefined && renamed !== name) renameDenier(builder, name, renamed);
  }
}
