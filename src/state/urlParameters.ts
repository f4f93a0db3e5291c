/** The parameters of the address, one row each, in the order in which they are written. */
import { facetValues } from '#query/filter/facetCounts.ts';
import { facets, whoFacets } from '#query/filter/facets.ts';
import { type Query, scopes, withFacet } from '#query/filter/query.ts';
import type { QueryIndex } from '#query/filter/queryIndex.ts';
import { type AddressState, defaultAddressState, hullChoices, hullsOfLayout } from './appState.ts';
import {
  day,
  eitherWord,
  inclusionSet,
  layoutChoice,
  movedPositions,
  selection,
  setOf,
  suppositions,
  type ValueCodec,
  word,
} from './urlValues.ts';
import {
  campChoices,
  matrixCells,
  matrixOrders,
  mixedRules,
  splitViews,
  tableTabs,
  tieRules,
  tierRules,
  views,
} from './viewChoice.ts';

interface UrlParameter {
  readonly name: string;
  /** What the address says of a state; null where that is the default. */
  readonly print: (state: AddressState) => string | null;
  /** The state with what the text says, and a note in words on what it says in vain. */
  readonly parse: (
    text: string,
    state: AddressState,
    index: QueryIndex,
  ) => { readonly state: AddressState; readonly note: string | null };
}

function parameter<Value>(
  name: string,
  { print, parse }: ValueCodec<Value>,
  valueIn: (state: AddressState) => Value,
  withValue: (state: AddressState, value: Value) => AddressState,
): UrlParameter {
  const fallback = print(valueIn(defaultAddressState));
  return {
    name,
    print: (state) => {
      const text = print(valueIn(state));
      return text === fallback ? null : text;
    },
    parse: (text, state, index) => {
      const { value, note = null } = parse(text, { index, name, fallback });
      return { state: value === undefined ? state : withValue(state, value), note };
    },
  };
}

function ofState<Field extends keyof AddressState>(
  name: string,
  field: Field,
  codec: ValueCodec<AddressState[Field]>,
): UrlParameter {
  return parameter(
    name,
    codec,
    (state) => state[field],
    (state, value) => ({ ...state, [field]: value }),
  );
}

function ofQuery<Field extends keyof Query>(
  name: string,
  field: Field,
  codec: ValueCodec<Query[Field]>,
): UrlParameter {
  return parameter(
    name,
    codec,
    ({ query }) => query[field],
    (state, value) => ({ ...state, query: { ...state.query, [field]: value } }),
  );
}

/** What is left out is the layout's own choice, not the same for every address: `layout` is read before it. */
const hulls: UrlParameter = {
  ...ofState('hulls', 'hulls', word(hullChoices)),
  print: ({ hulls, layout }) => (hulls === hullsOfLayout(layout) ? null : hulls),
};

/** True if two of country, faction and actor name somebody, so that it matters how they are joined. */
export function joinsWho({ query }: AddressState): boolean {
  return whoFacets.filter(({ id }) => query.facets[id].length > 0).length > 1;
}

/** Written where the filter names actors in two ways: the address knows that they add up. */
export const addingUp: UrlParameter = {
  name: 'who',
  print: (state) => (joinsWho(state) ? 'any' : null),
  parse: (_, state) => ({ state, note: null }),
};

export const urlParameters: readonly UrlParameter[] = [
  ofQuery('counts', 'included', inclusionSet),
  ...facets.map((facet) =>
    parameter(
      facet,
      setOf((index) => facetValues(index, facet, false)),
      ({ query }) => query.facets[facet],
      (state, values) => ({ ...state, query: withFacet(state.query, facet, values) }),
    ),
  ),
  addingUp,
  ofQuery('from', 'from', day),
  ofQuery('to', 'to', day),
  ofQuery('undated', 'undated', eitherWord('yes', 'no')),
  ofQuery('officials', 'rollUp', eitherWord('rolled-up', 'apart')),
  ofQuery('periphery', 'periphery', eitherWord('yes', 'no')),
  ofQuery('isolated', 'isolated', eitherWord('yes', 'no')),
  ofQuery('scope', 'scope', word(scopes)),
  ofQuery(
    'hide',
    'hidden',
    setOf(({ actors }) => actors.keys()),
  ),
  parameter(
    'layout',
    layoutChoice,
    ({ layout }) => layout,
    (state, layout) => ({ ...state, layout, hulls: hullsOfLayout(layout) }),
  ),
  ofState('moved', 'moved', movedPositions),
  hulls,
  ofState('view', 'view', word(views)),
  ofState('beside', 'beside', word(splitViews)),
  ofState('order', 'matrixOrder', word(matrixOrders)),
  ofState('cells', 'matrixCells', word(matrixCells)),
  ofState('table', 'tableTab', word(tableTabs)),
  ofState('signs', 'tierRule', word(tierRules)),
  ofState('mixed', 'mixedRule', word(mixedRules)),
  ofState('ties', 'tieRule', word(tieRules)),
  ofState('camps', 'camps', word(campChoices)),
  ofState('whatif', 'supposed', suppositions),
  ofState('select', 'selection', selection),
];
