import type { Dataset } from '#domain/dataset.ts';
import { layouts } from '#graph/layout/positions.ts';
import { whoFacets } from '#query/filter/facets.ts';
import type { AppState } from '#state/appState.ts';
import { reduce } from '#state/reduce.ts';

/** Of a filter that is open, so many lines are offered before *more* is pressed. */
const mostOfOne = 10;

/**
 * The states one act away that readers ask for most: another country or faction ticked, or one taken back, and another
 * layout that needs no search.
 */
export function likelyNext(state: AppState, dataset: Dataset): readonly AppState[] {
  const filtered = whoFacets
    .filter(({ id }) => id === 'country' || id === 'faction')
    .flatMap(({ id, options }) =>
      options(dataset)
        .slice(0, mostOfOne)
        .map(({ value }) => reduce(state, { type: 'facetToggled', facet: id, value })),
    );
  const arranged = layouts.flatMap((layout) =>
    layout === 'focus' || layout === 'camps' || layout === state.layout.layout
      ? []
      : reduce(state, { type: 'layoutChosen', layout: { layout } }),
  );
  return [...filtered, ...arranged];
}
