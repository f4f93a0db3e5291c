import type { Dataset } from '#domain/dataset.ts';
import { campsLayout } from '#graph/layout/campsLayout.ts';
import { layoutInput, restrictInput } from '#graph/layout/layoutInput.ts';
import type { Positions } from '#graph/layout/positions.ts';
import type { VisibleGraph } from '#query/applyQuery.ts';
import type { CampGroups } from './campGroups.ts';

/** Positions for the visible actors, camp beside camp. */
export function campPlaces(dataset: Dataset, graph: VisibleGraph, groups: CampGroups): Positions {
  const visible = new Set(graph.actors.map(({ id }) => id));
  const input = restrictInput(layoutInput(dataset), ({ id }) => visible.has(id));
  return campsLayout(input, new Map(groups.flatMap((members, camp) => members.map((id) => [id, camp]))));
}
