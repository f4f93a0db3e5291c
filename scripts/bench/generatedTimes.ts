/** What answers cost to work out on generated datasets, without a screen. */

import { parseDataset } from '#dataset/parseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import { buildPositions } from '#graph/layout/buildPositions.ts';
import { layoutInput } from '#graph/layout/layoutInput.ts';
import { defaultQuery, type Query, withFacet } from '#query/query.ts';
import { initialState } from '#state/appState.ts';
import { createDerive } from '#state/derive.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';
import { generatedDataset } from './generatedDataset.ts';

const frame = { width: 852, height: 598 };
const seed = 1;

/** The least of three times in ms. */
function timeOf(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...times);
}

function datasetOf(actors: number, statements: number): Dataset {
  const parsed = parseDataset(generatedDataset('generated', { actors, statements, seed }) as never);
  if (!parsed.ok) throw new Error('The generated dataset does not hold.');
  return parsed.dataset;
}

/** One row for each thing worked out: its name and its time in ms, for all and for the actors of one country. */
export function generatedTimes(actors: number, statements: number): readonly (readonly [string, number])[] {
  const dataset = datasetOf(actors, statements);
  const positions = buildPositions(layoutInput(dataset), seed);
  const derive = createDerive(dataset, positions, () => positions.force);
  const [country] = dataset.countries;
  const one = withFacet(defaultQuery, 'country', country ? [country.id] : []);
  // A query of its own each time: nothing is remembered for it.
  const fresh = (query: Query): Query => ({ ...query });
  const scene = (query: Query) => createGraphScene(derive)({ ...initialState, query: fresh(query) }, frame);
  return [
    ['visible graph', timeOf(() => derive.visibleGraph(fresh(defaultQuery)))],
    ['counts of all facets', timeOf(() => derive.facetCounts(fresh(defaultQuery)))],
    ['counts, one country', timeOf(() => derive.facetCounts(fresh(one)))],
    ['scene', timeOf(() => scene(defaultQuery))],
    ['scene, one country', timeOf(() => scene(one))],
  ];
}
