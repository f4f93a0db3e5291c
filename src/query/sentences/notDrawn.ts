/** What the source says that answers a question and has no line, because it names no pair or nobody who acts. */
import type { Dataset } from '#domain/dataset.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { hasInside, type Query } from '#query/filter/query.ts';
import { answerWords as words } from '#words/answer.ts';

/** What is said of fewer than three could have been a pair. */
const fewestOfAll = 3;

/**
 * Asked how those named stand to each other: what is said of several of them as a whole. Asked for harm: acts without a
 * named perpetrator that concern somebody who is no party, and one of those named, where some are. Each as its omission
 * has it.
 */
export function notDrawnTexts(
  { facets, scope, ...others }: Query,
  { inside }: Pick<VisibleGraph, 'inside'>,
  { omissions, actors }: Pick<Dataset, 'omissions' | 'actors'>,
): readonly string[] {
  const bystanders = new Set(actors.flatMap(({ id, tier }) => (tier === 'periphery' ? [id] : [])));
  const isNarrowed = hasInside({ facets, scope, ...others });
  const ofAll =
    scope !== 'among'
      ? []
      : omissions.filter(
          ({ reason, actors: named }) =>
            reason === 'said of a collective' &&
            named.length >= fewestOfAll &&
            // Asked for by name, whether or not a line of theirs is in sight.
            named.every((id) => inside.has(id) || facets.actor.includes(id)),
        );
  const ofNobody = !facets.family.includes('harm')
    ? []
    : omissions.filter(
        ({ reason, actors: named }) =>
          reason === 'no perpetrator named' &&
          named.some((id) => bystanders.has(id)) &&
          (!isNarrowed || named.some((id) => inside.has(id))),
      );
  const notesOf = (list: typeof omissions) => list.flatMap(({ note }) => note ?? []);
  return (['ofAll', 'ofNobody'] as const).flatMap((which) => {
    const notes = notesOf({ ofAll, ofNobody }[which]);
    return notes.length === 0 ? [] : [words.notDrawn[which](notes)];
  });
}
