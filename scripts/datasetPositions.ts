import { measuredLayoutInput } from '#derive/measuredLayoutInput.ts';
import { type PositionsOf, positionsFrom } from '#derive/positionsOf.ts';
import type { Dataset } from '#domain/dataset.ts';
import { focusPositions } from '#graph/layout/focusPositions.ts';
import { layoutInput } from '#graph/layout/layoutInput.ts';
import type { PositionsTable } from '#graph/layout/positions.ts';
import { cachedPositions } from './cachedPositions.ts';

/** Of the seeds 0 to 9 one of three whose automatic layout of mosul-2016 has the least score; of these chosen by eye. */
export const shippedSeed = 0;

/** The positions of a dataset's actors by choice of layout: as shipped, and those of *Focus* worked out. */
export async function datasetPositionsOf(dataset: Dataset): Promise<PositionsOf> {
  return positionsFrom(await datasetPositions(dataset), (centre) =>
    focusPositions(layoutInput(dataset), centre),
  );
}

/** The shipped positions of a dataset's actors in every layout. */
export function datasetPositions(dataset: Dataset): Promise<PositionsTable> {
  return cachedPositions(measuredLayoutInput(dataset), shippedSeed);
}
