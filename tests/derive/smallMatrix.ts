/** Matrices of the small dataset. */
import { createDerive } from '#derive/derive.ts';
import { matrixOf } from '#derive/matrixOf.ts';
import { orderActors } from '#derive/orderActors.ts';
import { asSet, defaultQuery, inclusions, type Query } from '#query/filter/query.ts';
import type { MatrixCells } from '#state/viewChoice.ts';
import { smallDataset } from '#tests/fixtures/smallDataset.ts';

export const derive = createDerive(smallDataset, () => ({}));
export const everything: Query = { ...defaultQuery, included: asSet(inclusions), periphery: true };

/** Its actors by faction. */
export function matrixFor(query: Query, cells: MatrixCells) {
  const graph = derive.visibleGraph(query);
  return matrixOf(graph, orderActors(graph, smallDataset, 'faction'), cells);
}
