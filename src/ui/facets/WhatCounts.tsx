import { activeFilters } from '#query/filter/activeFilters.ts';
import { defaultInclusions, type Inclusion, inclusions } from '#query/filter/query.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { inclusionWords } from '#words/filterSentence.ts';
import { filterPanelWords } from '#words/panels.ts';
import { Folded } from './Folded.tsx';

/** Which statements count: a switch for each kind that the dataset has. */
export function WhatCounts({ among }: { readonly among: string }) {
  const { store, derive } = useApp();
  const { query } = useDeferredView();
  const counts = derive.inclusionCounts(query);
  // Own data often knows facts alone: then there is nothing to switch.
  const offered = inclusions.filter(
    (one) =>
      derive.index.statements.some(({ needs }) => needs.includes(one)) ||
      query.included.includes(one) !== defaultInclusions.includes(one),
  );
  const set = activeFilters(query).filter(({ kind }) => kind === 'included' || kind === 'excluded').length;
  if (offered.length < 2) return null;
  return (
    <Folded title={filterPanelWords.whatCounts} set={set} among={among}>
      <fieldset className="facet">
        <legend className="visually-hidden">{filterPanelWords.whatCounts}</legend>
        <p className="facet-unit" data-folded="true">
          {set > 0 && (
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
    </Folded>
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
