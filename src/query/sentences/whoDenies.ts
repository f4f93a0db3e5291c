/** Who denies what is told: a denial stands in the note of the statement that is denied. */
import { groupBy } from '#base/groupBy.ts';
import type { CountedStatement } from '#domain/relation.ts';
import { denialWords } from '#words/denialNotes.ts';

/** One who denies an act, with the paragraphs in which he does. */
interface Denial {
  readonly by: string;
  readonly paragraphs: readonly number[];
  readonly act: CountedStatement;
}

/** The denials of these statements, in their order: each of one party once for each verb and direction. */
export function denialsOf(statements: readonly CountedStatement[]): readonly Denial[] {
  const found = statements.flatMap((act) =>
    denialWords.readIn(act.statement.note ?? '').map(({ by, paragraph }) => ({ by, paragraph, act })),
  );
  const alike = groupBy(found, ({ by, act }) => JSON.stringify([by, act.type.id, act.from, act.to]));
  return [...alike.values()].flatMap((list) => {
    const [first] = list;
    return first === undefined
      ? []
      : [{ by: first.by, act: first.act, paragraphs: [...new Set(list.map(({ paragraph }) => paragraph))] }];
  });
}
