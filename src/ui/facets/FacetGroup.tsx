import { type ComponentType, useMemo } from 'preact/compat';
import { groupBy } from '#base/groupBy.ts';
import type { Actor } from '#domain/actor.ts';
import { noValue } from '#domain/freeId.ts';
import { type Stance, stances } from '#domain/relation.ts';
import { groupTints } from '#encoding/colours/colours.ts';
import { cssColour } from '#encoding/colours/colourVariables.ts';
import { type Facet, facetById, valueLabel } from '#query/filter/facets.ts';
import { namesSomebody, type Query } from '#query/filter/query.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';
import { useApp, useAppState } from '#ui/appContext.ts';
import { useDeferredView } from '#ui/deferredView.tsx';
import { LineSample } from '#ui/widgets/LineSample.tsx';
import { capitalised } from '#words/grammar/numbersAndLists.ts';
import { legendWords } from '#words/legend.ts';
import { filterPanelWords } from '#words/panels.ts';
import { Folded } from './Folded.tsx';

const countsActors = (facet: Facet) => facetById[facet].about === 'actors';

/** What the counts of a facet promise: what is in the picture, what a tick would name, or what is left of each value alone. */
function promiseOf(facet: Facet, query: Query): 'shown' | 'ifTicked' | 'ifAlone' {
  if (facetById[facet].role === 'who') return namesSomebody(query) ? 'ifTicked' : 'shown';
  return query.facets[facet].length > 0 ? 'ifAlone' : 'shown';
}

/** The fields of actors behind facets that may rest on knowledge from outside the source. */
const fieldOf = {
  country: 'countries',
  faction: 'factions',
  community: 'communities',
  kind: 'kind',
} as const satisfies Partial<Record<Facet, keyof Actor>>;

/** The values of a facet that somebody has on knowledge from outside the source. */
function useOnBackground(facet: Facet): ReadonlySet<string> {
  const { dataset } = useApp().derive;
  return useMemo(() => {
    if (!(facet in fieldOf)) return new Set();
    const field = fieldOf[facet as keyof typeof fieldOf];
    const marked = dataset.actors.filter(({ background }) => background.includes(field));
    return new Set(marked.flatMap((actor): readonly string[] => [actor[field]].flat()));
  }, [dataset, facet]);
}

/** The unit of a facet's counts, with what they promise where that is not what is shown. */
function unitWords(facet: Facet, query: Query): { readonly unit: string; readonly long?: string } {
  const unit = countsActors(facet) ? filterPanelWords.unitActors : filterPanelWords.unitRelations;
  const promise = promiseOf(facet, query);
  return promise === 'shown'
    ? { unit }
    : { unit: filterPanelWords[promise](unit), long: filterPanelWords[`${promise}Long`] };
}

/** The facets in which the dataset leaves something to choose: not with no country at all, or statements of one voice only. */
function useWithChoice(facets: readonly Facet[]): readonly Facet[] {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const counts = derive.facetCounts(query);
  return facets.filter(
    (facet) =>
      query.facets[facet].length > 0 ||
      (counts[facet].length > 1 && counts[facet].some(({ value }) => value !== noValue)),
  );
}

/** One facet, always open: its values as checkboxes with their counts. */
export function FacetGroup({ facet }: { readonly facet: Facet }) {
  if (useWithChoice([facet]).length === 0) return null;
  return (
    <fieldset className="facet">
      <FacetLegend facet={facet} />
      <FacetValues facet={facet} />
    </fieldset>
  );
}

interface FoldedFacetsProps {
  readonly title: string;
  readonly facets: readonly Facet[];
  /** See `Folded`. */
  readonly among: string;
}

/** Facets that belong together behind one title, open from the start if one is set. */
export function FoldedFacets({ title, facets, among }: FoldedFacetsProps) {
  const query = useAppState((state) => state.query);
  const offered = useWithChoice(facets);
  if (offered.length === 0) return null;
  const set = offered.reduce((sum, facet) => sum + query.facets[facet].length, 0);
  return (
    <Folded title={title} set={set} among={among}>
      {offered.map((facet) => (
        <fieldset key={facet} className="facet">
          <FacetLegend facet={facet} isFolded={facetById[facet].words.name === title} />
          <FacetValues facet={facet} />
        </fieldset>
      ))}
    </Folded>
  );
}

/** The further fields of the dataset, each behind its own name. */
export function FurtherFieldFacets({ among }: Pick<FoldedFacetsProps, 'among'>) {
  const { derive } = useApp();
  const query = useAppState((state) => state.query);
  return (['field', 'actorField'] as const).flatMap((facet) => {
    const { options, partOf = () => '' } = facetById[facet];
    return [...groupBy(options(derive.dataset), ({ value }) => partOf(value))].map(([part, of]) => {
      const name = of[0]?.part ?? '';
      const chosen = query.facets[facet].filter((value) => partOf(value) === part);
      return (
        <Folded key={`${facet} ${part}`} title={name} set={chosen.length} among={among}>
          <fieldset className="facet">
            <FacetLegend facet={facet} isFolded name={name} chosen={chosen} />
            <FacetValues facet={facet} part={part} />
          </fieldset>
        </Folded>
      );
    });
  });
}

interface LegendProps {
  readonly facet: Facet;
  readonly isFolded?: boolean;
  /** False where no counts are shown, and so no unit of theirs. */
  readonly hasUnit?: boolean;
  /** The name and the chosen values of one part of the facet. */
  readonly name?: string;
  readonly chosen?: readonly string[];
}

/** The name of a facet, its unit, and the button that clears it. */
export function FacetLegend({
  facet,
  isFolded = false,
  hasUnit = true,
  name = facetById[facet].words.name,
  chosen,
}: LegendProps) {
  const { store } = useApp();
  const all = useAppState((state) => state.query.facets[facet]);
  const values = chosen ?? all;
  const { unit, long } = unitWords(
    facet,
    useAppState((state) => state.query),
  );
  return (
    <>
      <legend className={isFolded ? 'visually-hidden' : 'facet-name'}>{name}</legend>
      <p className="facet-unit" data-folded={isFolded}>
        {values.length > 0 && (
          <button
            type="button"
            className="link-button"
            aria-label={filterPanelWords.clearFacet(name)}
            onClick={() => store.dispatch({ type: 'facetCleared', facet, values })}
          >
            {filterPanelWords.clear}
          </button>
        )}
        {hasUnit && (
          <span aria-hidden="true" title={long}>
            {unit}
          </span>
        )}
      </p>
    </>
  );
}

interface ValueProps {
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
  readonly isCountShown?: boolean;
  /** Somebody is counted here on knowledge from outside the source. */
  readonly isOnBackground?: boolean;
}

/** One value as a checkbox. */
export function FacetValue({ facet, value, count, isCountShown = true, isOnBackground = false }: ValueProps) {
  const { store, derive } = useApp();
  const isChosen = useAppState((state) => state.query.facets[facet].includes(value));
  const promise = useAppState((state) => promiseOf(facet, state.query));
  const label = valueLabel(derive.dataset, facet, value);
  const Mark = marks[facet];
  return (
    <label className="choice" data-none={count === 0}>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => store.dispatch({ type: 'facetToggled', facet, value })}
      />
      {Mark && <Mark value={value} />}
      <span className="choice-name" dir="auto">
        {capitalised(label)}
      </span>
      {isCountShown && (
        <span className="choice-count">
          <span>{count}</span>
          {isOnBackground && <span aria-hidden="true">*</span>}
          <span className="visually-hidden">
            {' '}
            {promise === 'shown'
              ? filterPanelWords.unit(count, countsActors(facet) ? 'actor' : 'relation')
              : filterPanelWords[promise](
                  filterPanelWords.unit(count, countsActors(facet) ? 'actor' : 'relation'),
                )}
            {isOnBackground && filterPanelWords.onBackground}
          </span>
        </span>
      )}
    </label>
  );
}

/** False for a stance that no filter could ever show: without accusations nothing is alleged. */
function canOccur({ statements }: QueryIndex, facet: Facet, value: string): boolean {
  if (facet !== 'stance') return true;
  if (value === 'alleged') return statements.some(({ statement }) => statement.mode === 'accused');
  return value !== 'other' || statements.some(({ type }) => type.sign === 0);
}

function FacetValues({ facet, part }: { readonly facet: Facet; readonly part?: string }) {
  const { derive } = useApp();
  const { query } = useDeferredView();
  const onBackground = useOnBackground(facet);
  const shown = derive
    .facetCounts(query)
    [facet].filter(
      ({ value, count }) =>
        (part === undefined || facetById[facet].partOf?.(value) === part) &&
        (count > 0 || query.facets[facet].includes(value) || canOccur(derive.index, facet, value)),
    );
  return (
    <>
      {shown.map(({ value, count }) =>
        facet === 'stance' && value === 'alleged' && count === 0 ? (
          <AllegedValue key={value} />
        ) : (
          <FacetValue
            key={value}
            facet={facet}
            value={value}
            count={count}
            isOnBackground={onBackground.has(value)}
          />
        ),
      )}
      {shown.some(({ value }) => onBackground.has(value)) && (
        <p className="facet-note">{legendWords.background}</p>
      )}
    </>
  );
}

/** Nothing alleged is drawn: beside the value stands the way to what the filter leaves of it, if there is any. */
function AllegedValue() {
  const { store, derive } = useApp();
  const { query } = useDeferredView();
  const isOff = !query.included.includes('accused') && derive.inclusionCounts(query).accused > 0;
  return (
    <div className="choice-row">
      <FacetValue facet="stance" value="alleged" count={0} isCountShown={!isOff} />
      {isOff && (
        <button
          type="button"
          className="link-button"
          aria-label={filterPanelWords.showAllegedLong}
          onClick={() => store.dispatch({ type: 'inclusionToggled', inclusion: 'accused' })}
        >
          {filterPanelWords.showAlleged}
        </button>
      )}
    </div>
  );
}

interface MarkProps {
  readonly value: string;
}

/** The line of a stance, as the picture draws it. */
function StanceMark({ value }: MarkProps) {
  const stance = stances.find((one): one is Stance => one === value);
  return stance ? <LineSample stance={stance} /> : null;
}

/** The tint of a faction. */
function FactionMark({ value }: MarkProps) {
  const { derive } = useApp();
  const at = derive.dataset.factions.findIndex(({ id }) => id === value);
  const token = at < 0 ? 'noFaction' : (groupTints[at % groupTints.length]?.mark ?? 'noFaction');
  return (
    <svg className="swatch" viewBox="0 0 13 13" aria-hidden="true" focusable="false">
      <circle cx="6.5" cy="6.5" r="6" fill={cssColour(token)} />
    </svg>
  );
}

/** What stands before a value, for the facets that the picture shows in shape or colour. */
const marks: Partial<Record<Facet, ComponentType<MarkProps>>> = { stance: StanceMark, faction: FactionMark };
