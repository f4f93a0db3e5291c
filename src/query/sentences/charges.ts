/** What an accuser charges another with: the content stands in a statement of its own. */
import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import type { CountedStatement } from '#domain/relation.ts';
import type { Statement } from '#domain/statement.ts';
import { answerWords as words } from '#words/answer.ts';

/** True if a statement is what the accuser of the other says: of the accused, by the same speaker, from the same passage. */
function isContentOf(content: Statement, { from, to, cites }: Statement): boolean {
  return (
    content.mode === 'accused' &&
    content.saidBy === from &&
    content.from === to &&
    content.cites.some((one) =>
      cites.some(({ source, paragraph }) => source === one.source && paragraph === one.paragraph),
    )
  );
}

/** What these statements charge somebody with, in words behind "accuses …"; none where they accuse nobody, or say not of what. */
export function chargeOf(
  acts: readonly CountedStatement[],
  nameOf: (id: ActorId) => string,
  { statements, relationTypes }: Pick<Dataset, 'statements' | 'relationTypes'>,
): readonly string[] {
  const charges = acts.filter(({ type }) => type.bringsCharge === true);
  if (charges.length === 0) return [];
  const contents = statements.filter((one) => charges.some(({ statement }) => isContentOf(one, statement)));
  return contents.flatMap(({ type, to, saidBy }) => {
    const known = relationTypes.find(({ id }) => id === type);
    return known ? [words.charge(known.sentenceLabel ?? known.label, nameOf(to), to === saidBy)] : [];
  });
}
