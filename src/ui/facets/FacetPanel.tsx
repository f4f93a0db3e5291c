import { memo } from 'preact/compat';
import { activeFilters } from '#query/filter/activeFilters.ts';
import { facetDefinitions } from '#query/filter/facets.ts';
import { hasInside, namesOneAlone, scopes } from '#query/filter/query.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { counted } from '#words/grammar/numbersAndLists.ts';
import { filterPanelWords } from '#words/panels.ts';
import { ActorFacetGroup } from './ActorFacetGroup.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import { MoreFilters } from './MoreFilters.tsx';

const openFacets = facetDefinitions.filter(({ group }) => group === 'open');

/** All filters with their counts; those that a newcomer needs are open. `titleId` is null if a sheet has the title. */
export const FacetPanel = memo(function FacetPanel({ titleId }: { readonly titleId: string | null }) {
  return (
    <div className="facet-panel">
      <div className="facet-scroll">
        {titleId !== null && (
          <h2 id={titleId} className="visually-hidden" tabIndex={-1}>
            {filterPanelWords.title}
          </h2>
        )}
        {openFacets.map(({ id }) =>
          id === 'actor' ? <ActorFacetGroup key={id} /> : <FacetGroup key={id} facet={id} />,
        )}
        <MoreFilters />
      </div>
      <FacetFoot isSheet={titleId === null} />
    </div>
  );
});

/**
 * Scope and "Clear all", below the facets. Their room is there from the start, with a hint in it, so that nothing moves under the
 * pointer or the thumb when they appear.
 */
function FacetFoot({ isSheet }: { readonly isSheet: boolean }) {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const { countries, factions } = derive.dataset;
  const named = [
    ...(countries.length > 0 ? (['country'] as const) : []),
    ...(factions.length > 0 ? (['faction'] as const) : []),
    'actor' as const,
  ];
  const isSet = activeFilters(query).length > 0;
  const clearAll = (panel: Element | null) => {
    if (!isSet) return;
    store.dispatch({ type: 'filtersCleared' });
    // The button goes with what it cleared: the list stays where it is, and Tab goes on at its head.
    panel?.querySelector('h2')?.focus({ preventScroll: true });
  };
  return (
    <div className="facet-foot">
      <div className="facet-foot-scope">
        {hasInside(query) ? <ScopeChoice /> : <p className="quiet">{filterPanelWords.whoAddsUp(named)}</p>}
      </div>
      {!isSheet && isSet && (
        <button
          type="button"
          className="link-button"
          onClick={({ currentTarget }) => clearAll(currentTarget.closest('.facet-panel'))}
        >
          {filterPanelWords.clearAll}
        </button>
      )}
      {isSheet && (
        <div className="facet-foot-acts">
          <button type="button" className="button" aria-disabled={!isSet} onClick={() => clearAll(null)}>
            {filterPanelWords.clearAll}
          </button>
          <button
            type="button"
            className="button primary"
            onClick={() => store.dispatch({ type: 'sheetClosed' })}
          >
            {filterPanelWords.show(counted(derive.visibleGraph(query).relations.length, 'relation'))}
          </button>
        </div>
      )}
    </div>
  );
}

/** Whom the picture shows beside the actors that the filter names. */
function ScopeChoice() {
  const { store } = useApp();
  const chosen = useAppState((state) => state.query.scope);
  const isAlone = useAppState((state) => namesOneAlone(state.query));
  // One actor has no links with itself: the choice stands there only while it is the one.
  const offered = scopes.filter((scope) => scope !== 'among' || !isAlone || chosen === 'among');
  return (
    <label>
      <span className="quiet">{filterPanelWords.scope}</span>
      <select
        className="field"
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          const scope = scopes.find((one) => one === value);
          if (scope) store.dispatch({ type: 'scopeChosen', scope });
        }}
      >
        {offered.map((scope) => (
          <option key={scope} value={scope}>
            {scope === 'among' && isAlone ? filterPanelWords.scopeAlone : filterPanelWords.scopeChoice[scope]}
          </option>
        ))}
      </select>
    </label>
  );
}
