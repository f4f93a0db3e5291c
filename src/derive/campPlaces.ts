import type { Dataset } from '#domain/dataset.ts';
import type { ActorId } from '#domain/ids.ts';
import { campsLayout } from '#graph/layout/campsLayout.ts';
import { type LayoutInput, layoutInput, restrictInput } from '#graph/layout/layoutInput.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { VisibleGraph } from '#query/filter/applyQuery.ts';
import type { CampGroups } from './campGroups.ts';

/** What the visible actors are placed by, camp beside camp. */
export function campInput(dataset: Dataset, graph: VisibleGraph, groups: CampGroups): CampInput {
  const visible = new Set(graph.actors.map(({ id }) => id));
  return {
    input: restrictInput(layoutInput(dataset), ({ id }) => visible.has(id)),
    campOf: new Map(groups.flatMap((members, camp) => members.map((id) => [id, camp]))),
  };
}

interface CampInput {
  readonly input: LayoutInput;
  readonly campOf: ReadonlyMap<ActorId, number>;
}

/** Positions for the visible actors, camp beside camp. About a second for 20 actors: where one can wait, in the worker. */
export function campPlaces(dataset: Dataset, graph: VisibleGraph, groups: CampGroups): Positions {
  const { input, campOf } = campInput(dataset, graph, groups);
  return campsLayout(input, campOf);
}
