import { type DyadId, dyadOf, hasEnd, parseDyadId } from '#domain/dyad.ts';
import type { ActorId } from '#domain/ids.ts';
import { isDay } from '#domain/period.ts';
import { asSet, defaultQuery, type Query, withFacet } from '#query/filter/query.ts';
import type { Action } from './action.ts';
import { type AppState, defaultAddressState, hullsOfLayout, type LayoutChoice } from './appState.ts';
import { nothing, type Selection } from './selection.ts';

function toggled<Value extends string>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : asSet([...values, value]);
}

/** A date field reports what is being typed, such as a year of five digits. */
function dayOrOpen(text: string | null): string | null {
  return text !== null && isDay(text) ? text : null;
}

function paired(selection: Selection, actor: ActorId): Selection {
  if (selection.kind !== 'actor') return { kind: 'actor', actor };
  if (selection.actor === actor) return selection;
  return { kind: 'dyad', dyad: dyadOf(selection.actor, actor).id };
}

/** True if the selection is the actor, or a dyad that it is an end of. */
function isNamedBy(selection: Selection, actor: ActorId): boolean {
  if (selection.kind === 'actor') return selection.actor === actor;
  const dyads =
    selection.kind === 'dyad' ? [selection.dyad] : selection.kind === 'relations' ? selection.dyads : [];
  return dyads.map(parseDyadId).some((ends) => ends !== null && hasEnd(ends, actor));
}

function selectionOf(list: readonly DyadId[]): Selection {
  const dyads = [...new Set(list)];
  const [first] = dyads;
  if (first === undefined) return nothing;
  return dyads.length === 1 ? { kind: 'dyad', dyad: first } : { kind: 'relations', dyads };
}

/** Nothing stands beside the graph. */
const graphAlone = { view: 'graph', beside: 'none' } as const;

/** The state after an action. Pure; every action is valid in every state. */
export function reduce(state: AppState, action: Action): AppState {
  const asking = (query: Partial<Query>): AppState => ({ ...state, query: { ...state.query, ...query } });
  const withSelection = (selection: Selection): AppState => ({ ...state, selection });
  const withoutCamps = (): AppState =>
    layout.layout !== 'camps'
      ? state
      : {
          ...state,
          layout: defaultAddressState.layout,
          hulls: state.hulls === 'camps' ? state.hullsBeforeCamps : state.hulls,
        };
  const { query, layout } = state;
  /** The areas follow the layout, unless the reader has chosen others. */
  const withHullsOf = (next: LayoutChoice, from: AppState): AppState =>
    from.hulls === hullsOfLayout(from.layout) ? { ...from, hulls: hullsOfLayout(next) } : from;
  switch (action.type) {
    case 'facetToggled':
      return asking(withFacet(query, action.facet, toggled(query.facets[action.facet], action.value)));
    case 'facetCleared': {
      const chosen = query.facets[action.facet];
      const { values: gone = chosen } = action;
      return asking(
        withFacet(
          query,
          action.facet,
          chosen.filter((value) => !gone.includes(value)),
        ),
      );
    }
    case 'inclusionToggled':
      return asking({ included: toggled(query.included, action.inclusion) });
    case 'inclusionsReset':
      return asking({ included: defaultQuery.included });
    case 'rangeChanged': {
      const [from, to] = [dayOrOpen(action.from), dayOrOpen(action.to)];
      const isReversed = from !== null && to !== null && from > to;
      return asking(isReversed ? { from: to, to: from } : { from, to });
    }
    case 'undatedToggled':
      return asking({ undated: !query.undated });
    case 'rollUpToggled':
      return asking({ rollUp: !query.rollUp });
    case 'peripheryToggled':
      return asking({ periphery: !query.periphery });
    case 'isolatedToggled':
      return asking({ isolated: !query.isolated });
    case 'scopeChosen':
      return asking({ scope: action.scope });
    case 'actorHidden':
      return {
        ...asking({ hidden: asSet([...query.hidden, action.actor]) }),
        ...(isNamedBy(state.selection, action.actor) ? { selection: nothing } : {}),
      };
    case 'actorUnhidden':
      return asking({ hidden: query.hidden.filter((one) => one !== action.actor) });
    case 'filtersCleared':
      return asking(defaultQuery);
    case 'queryOpened':
      return asking(action.query);
    case 'viewChosen':
      // A long answer would take half of another view.
      return {
        ...state,
        wholeAnswer: null,
        ...(action.view === 'graph' ? graphAlone : { view: action.view }),
      };
    case 'splitViewChosen': {
      const isGraphTwice = state.view === action.beside;
      return { ...state, beside: action.beside, ...(isGraphTwice ? { view: 'matrix' } : {}) };
    }
    case 'matrixOrderChosen':
      return { ...state, matrixOrder: action.order };
    case 'matrixOfCampsOpened':
      return { ...state, view: 'matrix', matrixOrder: 'camp' };
    case 'matrixCellsChosen':
      return { ...state, matrixCells: action.cells };
    case 'tableTabChosen':
      return { ...state, tableTab: action.tab };
    case 'tableSorted':
      return { ...state, tableSort: { ...state.tableSort, [action.tab]: action.sort } };
    case 'tierRuleChosen':
      return { ...state, tierRule: action.tiers };
    case 'mixedRuleChosen':
      return { ...state, mixedRule: action.mixed };
    case 'tieRuleChosen':
      return { ...state, tieRule: action.ties };
    case 'campsChosen':
      return { ...state, camps: action.camps };
    case 'signSupposed': {
      const { [action.dyad]: _past, ...rest } = state.supposed;
      return { ...state, supposed: action.sign === null ? rest : { ...rest, [action.dyad]: action.sign } };
    }
    case 'suppositionsCleared':
      return { ...state, supposed: {} };
    case 'layoutChosen':
      return {
        ...withHullsOf(action.layout, withoutCamps()),
        layout: action.layout,
        moved: defaultAddressState.moved,
      };
    case 'actorMoved':
      return { ...state, moved: { ...state.moved, [action.actor]: action.to } };
    case 'rearranged':
      return { ...state, moved: { ...state.moved, ...action.positions } };
    case 'moveTakenBack':
      return { ...state, ...action.places };
    case 'campsArranged':
      return {
        ...state,
        layout: { layout: 'camps' },
        moved: action.positions,
        hulls: 'camps',
        hullsBeforeCamps:
          state.hulls === 'camps'
            ? state.hullsBeforeCamps
            : withHullsOf(defaultAddressState.layout, state).hulls,
        ...(action.opensGraph ? graphAlone : {}),
      };
    case 'campsNotFound':
      return { ...withoutCamps(), notes: [...state.notes, action.note] };
    case 'placesFound':
      return { ...state, placesFound: state.placesFound + 1 };
    case 'positionsReset':
      // The layout Camps is nothing but moved positions.
      return { ...withoutCamps(), moved: defaultAddressState.moved };
    case 'hullsChosen':
      return { ...state, hulls: action.hulls };
    case 'actorSelected':
      return withSelection({ kind: 'actor', actor: action.actor });
    case 'actorPaired':
      return withSelection(paired(state.selection, action.actor));
    case 'dyadSelected':
      return withSelection({ kind: 'dyad', dyad: action.dyad });
    case 'statementSelected':
      return withSelection({ kind: 'statement', statement: action.statement });
    case 'relationsSelected':
      return withSelection(selectionOf(action.dyads));
    case 'selectionCleared':
      return withSelection(nothing);
    case 'hovered':
      return state.hovered === action.hovered ? state : { ...state, hovered: action.hovered };
    case 'dialogOpened':
      return { ...state, dialog: action.dialog };
    case 'dialogClosed':
      return { ...state, dialog: null };
    case 'sheetOpened':
      return { ...state, sheet: action.sheet };
    case 'sheetClosed':
      return { ...state, sheet: null };
    case 'textToggled':
      return { ...state, isTextOpen: !state.isTextOpen };
    case 'notesDismissed':
      return { ...state, notes: [] };
    case 'themeChosen':
      return { ...state, theme: action.theme };
    case 'answerUnfolded':
      return { ...state, wholeAnswer: action.question };
    case 'aboutToggled':
      return { ...state, isAboutClosed: !state.isAboutClosed };
    case 'addressOpened':
      return { ...state, ...action.address, notes: action.notes };
  }
}
