import { type Departure, departures } from '#query/departures.ts';
import type { Facet } from '#query/query.ts';
import { useAppState } from '#ui/appContext.ts';
import { fetchedPart } from '#ui/fetchedPart.tsx';
import { InsteadOfView } from '#ui/InsteadOfView.tsx';
import { filterPanelWords } from '#words/panels.ts';
import { Folded } from './FacetGroup.tsx';

const openFacets: readonly Facet[] = ['country', 'faction', 'stance', 'actor'];

const FurtherFilters = fetchedPart(
  async () => (await import('./FurtherFilters.tsx')).FurtherFilters,
  InsteadOfView,
);

/** True for a departure that is set inside "More filters". */
function isWithin(departure: Departure): boolean {
  if (departure.kind === 'value') return !openFacets.includes(departure.facet);
  return departure.kind !== 'among' && departure.kind !== 'hidden';
}

/** The depth behind the four open facets. */
export function MoreFilters() {
  const query = useAppState((state) => state.query);
  const set = departures(query).filter(isWithin).length;
  return (
    <div className="more-filters">
      <Folded title={filterPanelWords.more} set={set}>
        <FurtherFilters />
      </Folded>
    </div>
  );
}
