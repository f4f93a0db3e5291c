import { groupBy } from '#base/groupBy.ts';
import { stances } from '#domain/relation.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { asTextWords } from '#words/pictureAsText.ts';

/** How much there is to see, in one sentence: "19 actors, 32 relations: 11 aligned, 16 opposed, 5 other ties." */
export function pictureOverview({ actors, relations }: VisibleGraph): string {
  const byStance = groupBy(relations, ({ stance }) => stance);
  const tally = stances.flatMap((stance) => {
    const count = byStance.get(stance)?.length ?? 0;
    return count === 0 ? [] : [[count, stance] as const];
  });
  return asTextWords.overview(actors.length, relations.length, tally);
}
