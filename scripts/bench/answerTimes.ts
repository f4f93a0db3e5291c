/** What answers cost to work out without a screen. */

import type { BundledDataset } from '#dataset/bundled.ts';
import { createDerive, type Derive } from '#derive/derive.ts';
import { defaultQuery, type Query, withFacet } from '#query/filter/query.ts';
import { initialState } from '#state/appState.ts';
import { createGraphScene } from '#views/graph/graphScene.ts';

const frame = { width: 852, height: 598 };

/** One row for each thing worked out: its name and its time in ms, for all and for the actors of one country. */
export function answerTimes({ dataset, positions }: BundledDataset): readonly (readonly [string, number])[] {
  /** The least of three times in ms, by derivations that remember nothing. */
  const timeOf = (work: (derive: Derive) => unknown): number => {
    const times = [1, 2, 3].map(() => {
      const derive = createDerive(dataset, () => positions.automatic);
      const began = performance.now();
      work(derive);
      return performance.now() - began;
    });
    return Math.min(...times);
  };
  const [country] = dataset.countries;
  const one = withFacet(defaultQuery, 'country', country ? [country.id] : []);
  const scene = (derive: Derive, query: Query) => createGraphScene(derive)({ ...initialState, query }, frame);
  return [
    ['visible graph', timeOf((derive) => derive.visibleGraph(defaultQuery))],
    ['counts of all facets', timeOf((derive) => derive.facetCounts(defaultQuery))],
    ['counts, one country', timeOf((derive) => derive.facetCounts(one))],
    ['scene', timeOf((derive) => scene(derive, defaultQuery))],
    ['scene, one country', timeOf((derive) => scene(derive, one))],
  ];
}
