import { orderActors } from '#derive/orderActors.ts';
import type { Actor } from '#domain/actor.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import { asTextWords } from '#words/pictureAsText.ts';

interface TextGroup {
  readonly key: string;
  readonly label: string;
  readonly actors: readonly Actor[];
}

/** Every visible actor under its faction; where nobody belongs to one, all in one group, and `isByFaction` is false. */
export function textGroups(
  graph: VisibleGraph,
  dataset: Dataset,
): { readonly groups: readonly TextGroup[]; readonly isByFaction: boolean } {
  const { actors, groups } = orderActors(graph, dataset, 'faction');
  if (groups.length > 0)
    return {
      groups: groups.map(({ key, label, start, count }) => ({
        key,
        label,
        actors: actors.slice(start, start + count),
      })),
      isByFaction: true,
    };
  const all = { key: '', label: asTextWords.actors, actors };
  return { groups: actors.length === 0 ? [] : [all], isByFaction: false };
}
