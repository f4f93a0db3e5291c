/** What answers cost to work out without a screen. */

import type { BundledDataset } from '#dataset/bundled.ts';
import { defaultQuery, type Query, withFacet } from '#query/query.ts';
import { initialState } from '#state/appState.ts';
import { createDerive } from '#state/derive.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const frame = { width: 852, height: 598 };

/** The least of three times in ms. */
function timeOf(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...times);
}

/** One row for each thing worked out: its name and its time in ms, for all and for the actors of one country. */
export function answerTimes({ dataset, positions }: BundledDataset): readonly (readonly [string, number])[] {
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
