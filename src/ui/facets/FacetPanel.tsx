import { memo } from 'preact/compat';
import { activeFilters } from '#query/activeFilters.ts';
import { facetDefinitions } from '#query/facets.ts';
import { hasInside, namesSomebody, scopes } from '#query/query.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { counted } from '#words/grammar.ts';
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

/** Scope and "Clear all": below the facets, so that nothing moves under the pointer when they appear. */
function FacetFoot({ isSheet }: { readonly isSheet: boolean }) {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const isSet = activeFilters(query).length > 0;
  if (!isSet && !isSheet) return null;
  return (
    <div className="facet-foot">
      {namesSomebody(query) && <p className="facet-foot-note">{filterPanelWords.whoAddsUp}</p>}
      {hasInside(query) && (
        <fieldset className="scope">
          <legend className="facet-foot-note">{filterPanelWords.scope}</legend>
          {scopes.map((scope) => (
            <label key={scope} className="choice">
              <input
                type="radio"
                name="scope"
                checked={query.scope === scope}
                onChange={() => store.dispatch({ type: 'scopeChosen', scope })}
              />
              <span>{filterPanelWords.scopeChoice[scope]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="facet-foot-acts">
        {isSet && (
          <button
            type="button"
            className="button"
            onClick={({ currentTarget }) => {
              store.dispatch({ type: 'filtersCleared' });
              // The button goes with what it cleared: the list stays where it is, and Tab goes on at its head.
              const heading = currentTarget.closest('.facet-panel')?.querySelector('h2');
              heading?.focus({ preventScroll: true });
            }}
          >
            {filterPanelWords.clearAll}
          </button>
        )}
        {isSheet && (
          <button
            type="button"
            className="button primary"
            onClick={() => store.dispatch({ type: 'sheetClosed' })}
          >
            {filterPanelWords.show(counted(derive.visibleGraph(query).relations.length, 'relation'))}
          </button>
        )}
      </div>
    </div>
  );
}
