import { type ActiveFilter, activeFilters } from '#query/filter/activeFilters.ts';
import { facetById } from '#query/filter/facets.ts';
import { useAppState } from '#ui/appContext.ts';
import { InsteadOfView } from '#ui/loading/InsteadOfView.tsx';
import { lazyComponent } from '#ui/loading/lazyComponent.tsx';
import { filterPanelWords } from '#words/panels.ts';
import { Folded } from './Folded.tsx';

const MoreFilterGroups = lazyComponent(
  async () => (await import('./MoreFilterGroups.tsx')).MoreFilterGroups,
  InsteadOfView,
);

/** True for an active filter that is set inside "More filters". */
function isWithin(activeFilter: ActiveFilter): boolean {
  if (activeFilter.kind === 'value') return facetById[activeFilter.facet].group !== 'open';
  return activeFilter.kind !== 'among' && activeFilter.kind !== 'hidden';
}

/** The filters that are folded behind the open facets. */
export function MoreFilters() {
  const query = useAppState((state) => state.query);
  const set = activeFilters(query).filter(isWithin).length;
  return (
    <div className="more-filters">
      <Folded title={filterPanelWords.more} set={set}>
        <MoreFilterGroups />
      </Folded>
    </div>
  );
}
