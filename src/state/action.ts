import type { DyadId } from '#domain/dyad.ts';
import type { ActorId, StatementId } from '#domain/ids.ts';
import type { MixedRule, TieRule, TierRule } from '#graph/balance/stanceNetwork.ts';
import type { GridPoint, Positions } from '#graph/layout/positions.ts';
import type { Facet } from '#query/filter/facets.ts';
import type { Inclusion, Query, Scope } from '#query/filter/query.ts';
import type {
  AddressState,
  AppState,
  Dialog,
  Hovered,
  HullChoice,
  LayoutChoice,
  Sheet,
  ThemeChoice,
} from './appState.ts';
import type { Supposed } from './supposition.ts';
import type {
  CampChoice,
  MatrixCells,
  MatrixOrder,
  SplitView,
  TableSort,
  TableTab,
  View,
} from './viewChoice.ts';

/** What the reader did. */
export type Action =
  | { readonly type: 'facetToggled'; readonly facet: Facet; readonly value: string }
  /** All values of a facet, or those given, which are of one part of it. */
  | { readonly type: 'facetCleared'; readonly facet: Facet; readonly values?: readonly string[] }
  | { readonly type: 'inclusionToggled'; readonly inclusion: Inclusion }
  | { readonly type: 'inclusionsReset' }
  | { readonly type: 'rangeChanged'; readonly from: string | null; readonly to: string | null }
  | { readonly type: 'undatedToggled' }
  | { readonly type: 'rollUpToggled' }
  | { readonly type: 'peripheryToggled' }
  | { readonly type: 'isolatedToggled' }
  | { readonly type: 'scopeChosen'; readonly scope: Scope }
  | { readonly type: 'actorHidden'; readonly actor: ActorId }
  | { readonly type: 'actorUnhidden'; readonly actor: ActorId }
  | { readonly type: 'filtersCleared' }
  | { readonly type: 'queryOpened'; readonly query: Query }
  | { readonly type: 'viewChosen'; readonly view: View }
  /** Asked for in the graph itself, the graph stands beside the matrix. */
  | { readonly type: 'splitViewChosen'; readonly beside: SplitView }
  | { readonly type: 'matrixOrderChosen'; readonly order: MatrixOrder }
  /** Opens the matrix, ordered by camp. */
  | { readonly type: 'matrixOfCampsOpened' }
  | { readonly type: 'matrixCellsChosen'; readonly cells: MatrixCells }
  | { readonly type: 'tableTabChosen'; readonly tab: TableTab }
  | { readonly type: 'tableSorted'; readonly tab: TableTab; readonly sort: TableSort }
  | { readonly type: 'tierRuleChosen'; readonly tiers: TierRule }
  | { readonly type: 'mixedRuleChosen'; readonly mixed: MixedRule }
  | { readonly type: 'tieRuleChosen'; readonly ties: TieRule }
  | { readonly type: 'campsChosen'; readonly camps: CampChoice }
  /** What if a dyad had another sign, or no relation? Null takes the supposition back. */
  | { readonly type: 'signSupposed'; readonly dyad: DyadId; readonly sign: Supposed | null }
  | { readonly type: 'suppositionsCleared' }
  | { readonly type: 'layoutChosen'; readonly layout: LayoutChoice }
  | { readonly type: 'actorMoved'; readonly actor: ActorId; readonly to: GridPoint }
  | { readonly type: 'rearranged'; readonly positions: Positions }
  /** How actors stood before a move. */
  | {
      readonly type: 'moveTakenBack';
      readonly places: Pick<AppState, 'moved' | 'layout' | 'hulls' | 'hullsBeforeCamps'>;
    }
  /** The layout *Camps* is computed on demand, so the action brings its positions. */
  | {
      readonly type: 'campsArranged';
      readonly positions: Positions;
      /** True to open the graph, whatever view is open. */
      readonly opensGraph: boolean;
    }
  /** An address asked for the layout *Camps*, but no camps were found. */
  | { readonly type: 'campsNotFound'; readonly note: string }
  | { readonly type: 'positionsReset' }
  /** Better places have been found for the layouts of own data. */
  | { readonly type: 'placesFound' }
  | { readonly type: 'hullsChosen'; readonly hulls: HullChoice }
  | { readonly type: 'actorSelected'; readonly actor: ActorId }
  /** Shift-click: selects the pair of this actor and the selected one. */
  | { readonly type: 'actorPaired'; readonly actor: ActorId }
  | { readonly type: 'dyadSelected'; readonly dyad: DyadId }
  | { readonly type: 'statementSelected'; readonly statement: StatementId }
  | { readonly type: 'relationsSelected'; readonly dyads: readonly DyadId[] }
  | { readonly type: 'selectionCleared' }
  | { readonly type: 'hovered'; readonly hovered: Hovered }
  | { readonly type: 'dialogOpened'; readonly dialog: Exclude<Dialog, null> }
  | { readonly type: 'dialogClosed' }
  | { readonly type: 'sheetOpened'; readonly sheet: Exclude<Sheet, null> }
  | { readonly type: 'sheetClosed' }
  | { readonly type: 'textToggled' }
  /** Null folds it again. */
  | { readonly type: 'answerUnfolded'; readonly question: string | null }
  | { readonly type: 'notesDismissed' }
  | { readonly type: 'themeChosen'; readonly theme: ThemeChoice }
  | { readonly type: 'aboutToggled' }
  | { readonly type: 'addressOpened'; readonly address: AddressState; readonly notes: readonly string[] };
