import { activeFilters } from '#query/activeFilters.ts';
import { facetDefinitions } from '#query/facets.ts';
import { defaultInclusions, type Inclusion, inclusions } from '#query/query.ts';
import { hullChoices } from '#state/appState.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { inclusionWords } from '#words/filterSentence.ts';
import { filterPanelWords } from '#words/panels.ts';
import { DateFacet } from './DateFacet.tsx';
import { FoldedFacet } from './FacetGroup.tsx';

const moreFacets = facetDefinitions.filter(({ group }) => group === 'more');
const ofActors = moreFacets.filter(({ about }) => about === 'actors');
const ofRelations = moreFacets.filter(({ about }) => about !== 'actors');

/** The content of "More filters". */
export function MoreFilterGroups() {
  const { derive } = useApp();
  const { from, to, undated } = useAppState((state) => state.query);
  const isRangeSet = from !== null || to !== null || !undated;
  const isDated = isRangeSet || derive.index.statements.some(({ period }) => period !== null);
  return (
    <>
      <Inclusions />
      {ofRelations.map(({ id }) => (
        <FoldedFacet key={id} facet={id} />
      ))}
      {isDated && <DateFacet />}
      {ofActors.map(({ id }) => (
        <FoldedFacet key={id} facet={id} />
      ))}
      <WhoIsDrawn />
    </>
  );
}

function Inclusions() {
  const { store, derive } = useApp();
  const { query } = useDeferredView();
  const counts = derive.inclusionCounts(query);
  // Own data often knows facts alone: then there is nothing to switch.
  const offered = inclusions.filter(
    (one) =>
      derive.index.statements.some(({ needs }) => needs.includes(one)) ||
      query.included.includes(one) !== defaultInclusions.includes(one),
  );
  const isReset = activeFilters(query).some(({ kind }) => kind === 'included' || kind === 'excluded');
  if (offered.length < 2) return null;
  return (
    <fieldset className="facet">
      <legend className="facet-name">{filterPanelWords.whatCounts}</legend>
      <p className="facet-unit">
        {isReset && (
          <button
            type="button"
            className="link-button"
            onClick={() => store.dispatch({ type: 'inclusionsReset' })}
          >
            {filterPanelWords.reset}
          </button>
        )}
        <span aria-hidden="true">{filterPanelWords.unitStatements}</span>
      </p>
      {offered.map((inclusion) => (
        <InclusionSwitch key={inclusion} inclusion={inclusion} count={counts[inclusion]} />
      ))}
      <p className="facet-note">{filterPanelWords.whatCountsNote}</p>
    </fieldset>
  );
}

function InclusionSwitch({ inclusion, count }: { readonly inclusion: Inclusion; readonly count: number }) {
  const { store } = useApp();
  const isOn = useAppState((state) => state.query.included.includes(inclusion));
  return (
    <label className="choice" data-none={count === 0}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={() => store.dispatch({ type: 'inclusionToggled', inclusion })}
      />
      <span className="choice-name">{inclusionWords[inclusion]}</span>
      <span className="choice-count">
        <span>{count}</span>
        <span className="visually-hidden"> {filterPanelWords.unit(count, 'statement')}</span>
      </span>
    </label>
  );
}

/** The switches that decide which actors are drawn, and the choice of areas behind them. */
function WhoIsDrawn() {
  const { store, derive } = useApp();
  const query = useAppState((state) => state.query);
  const hulls = useAppState((state) => state.hulls);
  const { peripheryCount, isolatedCount } = derive.visibleGraph(query);
  const switches = [
    { label: filterPanelWords.officialsApart, isOn: !query.rollUp, count: null, type: 'rollUpToggled' },
    {
      label: filterPanelWords.periphery,
      isOn: query.periphery,
      count: peripheryCount,
      type: 'peripheryToggled',
    },
    { label: filterPanelWords.isolated, isOn: query.isolated, count: isolatedCount, type: 'isolatedToggled' },
  ] as const;
  const { actors, factions, countries, operations } = derive.dataset;
  const isOffered = {
    rollUpToggled: !query.rollUp || actors.some(({ kind, partOf }) => kind === 'official' && partOf),
    peripheryToggled: query.periphery || actors.some(({ tier }) => tier === 'periphery'),
    isolatedToggled: true,
  };
  const groups = { factions, countries, operations, none: actors, camps: actors };
  const areas = hullChoices.filter((choice) => hulls === choice || groups[choice].length > 0);
  return (
    <>
      <fieldset className="facet">
        <legend className="facet-name">{filterPanelWords.drawn}</legend>
        <p className="facet-unit">
          <span aria-hidden="true">{filterPanelWords.unitActors}</span>
        </p>
        {switches
          .filter(({ type }) => isOffered[type])
          .map(({ label, isOn, count, type }) => (
            <label key={type} className="choice" data-none={count === 0}>
              <input type="checkbox" checked={isOn} onChange={() => store.dispatch({ type })} />
              <span className="choice-name">{label}</span>
              {count !== null && (
                <span className="choice-count">
                  <span>{count}</span>
                  <span className="visually-hidden"> {filterPanelWords.unit(count, 'actor')}</span>
                </span>
              )}
            </label>
          ))}
      </fieldset>
      <fieldset className="facet">
        <legend className="facet-name">{filterPanelWords.hulls}</legend>
        {areas.map((choice) => (
          <label key={choice} className="choice">
            <input
              type="radio"
              name="hulls"
              checked={hulls === choice}
              onChange={() => store.dispatch({ type: 'hullsChosen', hulls: choice })}
            />
            <span className="choice-name">{filterPanelWords.hullChoice[choice]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
